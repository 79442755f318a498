package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartingTest {

    @TempDir
    private Path dataDir;

    @ParameterizedTest
    @CsvSource({
        "--lienthong.identity.officers.an.password=, lienthong.identity.officers.an.password",
        "--lienthong.identity.officers.an.name=An, lienthong.identity.officers.an.agency",
        "--lienthong.identity.officers.an.agency=ms 15, lienthong.identity.officers.an.agency",
        "--lienthong.identity.officers.[An Nguyễn].agency=MS-15, lienthong.identity.officers.An Nguyễn",
        "--lienthong.identity.clients.[MS-01]=, lienthong.identity.clients.[MS-01]",
        "--lienthong.identity.clients.[MS-01]=short, lienthong.identity.clients.[MS-01]",
        "--lienthong.identity.console.client-secret=, lienthong.identity.console.client-secret",
        "--lienthong.identity.console.redirect-uri=ftp://x, lienthong.identity.console.redirect-uri",
        "--lienthong.identity.metrics.client-secret=short, lienthong.identity.metrics.client-secret",
        "--lienthong.identity.issuer=identity, lienthong.identity.issuer"
    })
    void refusesSettingsThatCannotBeNamingTheKey(String setting, String key) {
        assertThatThrownBy(() -> RunningIdentity.start(dataDir, setting).close())
                .rootCause()
                .hasMessageContaining("- " + key + ":");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> RunningIdentity.start(
                        dataDir, "--lienthong.identity.clients.[MS-01]=", "--lienthong.identity.officers.an.name=An"))
                .rootCause()
                .hasMessageContainingAll("clients.[MS-01]:", "officers.an.password:", "officers.an.agency:");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsItsKeyToItself() throws Exception {
        RunningIdentity.start(dataDir.resolve("a/b")).close();

        Path key = dataDir.resolve("a/b").resolve(SigningKey.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void saysWhatToDoAboutAKeyItCannotRead() throws Exception {
        Files.writeString(dataDir.resolve(SigningKey.FILE), "{\"kty\":");

        assertThatThrownBy(() -> RunningIdentity.start(dataDir).close())
                .hasStackTraceContaining("Không đọc được khóa ký ở " + dataDir.resolve(SigningKey.FILE));
    }

    @Test
    void acceptsAPasswordAPersonChoseOnceItIsHashed() throws Exception {
        String hashed = "{bcrypt}$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5p8Nc9S2Jc6dFhvLrEIJoBLPEqlfm";

        try (RunningIdentity identity = RunningIdentity.start(
                dataDir,
                "--lienthong.identity.officers.bo-doi.password=" + hashed,
                "--lienthong.identity.officers.bo-doi.agency=BORDER-15",
                "--lienthong.identity.officers.bo-doi.name=Lê Văn Cường")) {
            assertThat(identity.browser().signIn("bo-doi", "wrong").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("?wrong"));
        }
    }

    @Test
    void hashesAHundredAccountsWithoutKeepingAnyoneWaiting() {
        String[] accounts = Stream.iterate(100, code -> code < 200, code -> code + 1)
                .map(code -> "--lienthong.identity.clients.[MS-" + code + "]=" + RunningIdentity.AGENCY_SECRET)
                .toArray(String[]::new);

        try (RunningIdentity identity = RunningIdentity.start(dataDir, accounts)) {
            Clients clients = identity.context().getBean(Clients.class);
            assertThat(clients.findByClientId("MS-150").getClientSecret())
                    .doesNotContain(RunningIdentity.AGENCY_SECRET)
                    .isNotEqualTo(clients.findByClientId("MS-151").getClientSecret());
        }
    }
}
