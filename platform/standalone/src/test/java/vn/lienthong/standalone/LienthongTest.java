package vn.lienthong.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(err.toString())
                .contains("Không có tùy chọn '--nope'.", "./lienthong up --help")
                .doesNotContain("Ý bạn là");

        assertThat(run("competence", "tobacco")).isEqualTo(2);
        assertThat(err.toString()).contains("Thừa: tobacco");
    }

    @Test
    void namesTheCommandOrOptionThatWasMeant() {
        assertThat(run("pubilsh", "tệp.json")).isEqualTo(2);
        assertThat(err.toString()).contains("Không có lệnh 'pubilsh'. Ý bạn là: publish?", "./lienthong --help");

        assertThat(run("help", "wach")).isEqualTo(2);
        assertThat(err.toString()).contains("Không có lệnh 'wach'. Ý bạn là: watch?");

        assertThat(run("explian", "--help")).isEqualTo(2);
        assertThat(err.toString()).contains("Không có lệnh 'explian'. Ý bạn là: explain?");

        assertThat(run("up", "--enroll=MS-15")).isEqualTo(2);
        assertThat(err.toString()).contains("Không có tùy chọn '--enroll'. Ý bạn là: --enrol?");
    }

    @Test
    void listsAllCommandsWhereNoneIsNear() {
        assertThat(run("ngủ")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "Không có lệnh 'ngủ'. Các lệnh: attach, audit, bulletins, competence, deconflictions, enrol,");
    }

    @Test
    void saysWhichVersionTheBuildMade() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString())
                .containsPattern(
                        "Liên Thông 389, bản \\d+\\.\\d+\\.\\d+, dựng lúc \\d\\d:\\d\\d \\d\\d/\\d\\d/20\\d\\d")
                .contains("Java " + Runtime.version(), "Apache Kafka 4.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "publish",
                "inbox",
                "watch",
                "explain",
                "receipts",
                "deconflictions",
                "quarterly",
                "bulletins",
                "hotline",
                "competence",
                "verify-custody",
                "audit",
                "provision",
                "help"
            })
    void explainsEveryCommandInItsHelp(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(run("help", command)).isZero();

        assertThat(out.toString())
                .contains("Cách dùng: ./lienthong " + command, "--help")
                .doesNotContain("Usage:", "null");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysWhichValueCannotBeUsed() {
        assertThat(run("up", "--kafka-port", "chín")).isEqualTo(2);
        assertThat(err.toString()).contains("--kafka-port: 'chín'");
    }

    @Test
    void hasEveryCommandInTheScriptsHelp() throws Exception {
        var help = script("help");

        assertThat(Lienthong.commandLine().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(help).contains("\n  " + command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "-h", "help", "help help", "help --help", "help -h", "--help --help"})
    @Timeout(10)
    void showsTheScriptsHelpHoweverItIsAskedFor(String words) throws Exception {
        assertThat(script(words.isEmpty() ? new String[0] : words.split(" ")))
                .startsWith("Liên Thông 389")
                .contains("\nLệnh:\n");
    }

    @Test
    @Timeout(10)
    void explainsHowToTestWithoutTesting() throws Exception {
        assertThat(script("test", "--help")).startsWith("Cách dùng: ./lienthong test");
        assertThat(script("help", "test")).startsWith("Cách dùng: ./lienthong test");
    }

    private static String script(String... words) throws Exception {
        var script = Path.of("../../lienthong").toAbsolutePath().normalize();
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private int run(String... arguments) {
        return Lienthong.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
