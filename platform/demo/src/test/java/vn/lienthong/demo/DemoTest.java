package vn.lienthong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.lienthong.standalone.Lienthong;

class DemoTest {
    @Test
    void isACommandOfTheOneCommandLine() {
        var commands = Lienthong.commandLine().getSubcommands();

        assertThat(commands).containsKey("demo");
        assertThat(commands.get("demo").getUsageMessage())
                .startsWith("Cách dùng: ./lienthong demo")
                .contains("--once", "--data", "--console-port");
    }

    @Test
    void isInTheHelpOfTheScript() throws Exception {
        var script = Path.of("../../lienthong").toAbsolutePath().normalize();
        var process = new ProcessBuilder("bash", script.toString(), "help").start();
        var help = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(help).contains("\n  demo ");
    }
}
