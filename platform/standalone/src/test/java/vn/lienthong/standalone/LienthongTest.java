package vn.lienthong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LienthongTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsEveryCommandInVietnamese() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains("Cách dùng: ./lienthong", "Lệnh:", "up", "provision", "help");
    }

    @Test
    void showsHowACommandIsUsed() {
        assertThat(run("up", "--help")).isZero();
        assertThat(out.toString())
                .contains("Cách dùng: ./lienthong up", "--data", "--ready-file", "--enrol", "--kafka-plain");
        for (var part : Part.values()) {
            assertThat(out.toString()).contains(part.option());
        }
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThat(run("up", "--nope")).isEqualTo(2);
        assertThat(err.toString()).contains("Không hiểu: --nope", "./lienthong up --help");
    }

    @Test
    void saysWhichValueCannotBeUsed() {
        assertThat(run("up", "--kafka-port", "chín")).isEqualTo(2);
        assertThat(err.toString()).contains("--kafka-port: 'chín'");
    }

    @Test
    void hasEveryCommandInTheScriptsHelp() throws Exception {
        var script = Path.of("../../lienthong").toAbsolutePath().normalize();
        var process = new ProcessBuilder("bash", script.toString(), "help").start();
        var help = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(Lienthong.commandLine().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(help).contains("\n  " + command));
    }

    private int run(String... arguments) {
        return Lienthong.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
