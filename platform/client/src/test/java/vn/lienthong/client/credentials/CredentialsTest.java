package vn.lienthong.client.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;

class CredentialsTest {
    private static final AgencyCode MARKET_SURVEILLANCE = new AgencyCode("MS-15");
    private static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS");

    @TempDir
    private Path data;

    @Test
    void canBeReadByTheirOwnerOnly() throws IOException {
        Credentials.ensure(data, List.of());

        var permissions = Files.getPosixFilePermissions(Credentials.file(data));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void areReadBackAsTheyWereDrawn() {
        var drawn = Credentials.ensure(data, List.of(MARKET_SURVEILLANCE));

        assertThat(Credentials.read(data)).isEqualTo(drawn);
        assertThat(Credentials.ensure(data, List.of())).isEqualTo(drawn);
    }

    @Test
    void drawWhatAFileOfAnEarlierVersionLacks() throws IOException {
        var drawn = Credentials.ensure(data, List.of(MARKET_SURVEILLANCE));
        var file = Credentials.file(data);
        Files.writeString(file, Files.readString(file).replaceFirst("\"metricsClient\"[^,]*,", ""));
        assertThat(Credentials.read(data).metricsClient()).isEmpty();

        var completed = Credentials.ensure(data, List.of());

        assertThat(completed.metricsClient()).hasSizeGreaterThan(30).isNotEqualTo(drawn.metricsClient());
        assertThat(completed.kafka()).isEqualTo(drawn.kafka());
        assertThat(Credentials.read(data)).isEqualTo(completed);
    }

    @Test
    void keepOldSecretsWhenAnAgencyIsEnrolledLater() {
        var before = Credentials.ensure(data, List.of(MARKET_SURVEILLANCE));

        var after = Credentials.ensure(data, List.of(CUSTOMS));

        assertThat(after.kafka()).containsAllEntriesOf(before.kafka()).containsKey("CUSTOMS");
        assertThat(after.clients()).containsAllEntriesOf(before.clients()).containsKey("CUSTOMS");
        assertThat(after.officers()).containsAllEntriesOf(before.officers()).containsKey("customs");
        assertThat(after.consoleClient()).isEqualTo(before.consoleClient());
        assertThat(Credentials.read(data)).isEqualTo(after);
    }

    @Test
    void alwaysEnrolTheStandingOfficeAndTheServices() {
        var credentials = Credentials.ensure(data, List.of());

        assertThat(credentials.agencies()).containsExactly(AgencyCode.STANDING_OFFICE);
        assertThat(credentials.officer("thuongtruc").agency()).isEqualTo("NSC389-SO");
        assertThat(credentials.kafka().keySet())
                .containsAll(KafkaUsers.SERVICES)
                .contains(KafkaUsers.OPERATOR);
    }

    @Test
    void giveOfficersToTheAgencyTheyAreNamedFor() {
        Credentials.ensure(data, List.of(CUSTOMS));

        var office = Credentials.ensure(data, AgencyCode.STANDING_OFFICE, new TreeMap<>(Map.of("lan", "Lê Thị Lan")));
        assertThat(office.officer("lan").agency()).isEqualTo("NSC389-SO");
        assertThat(office.officers().keySet()).containsExactly("customs", "lan", "thuongtruc");

        var survey = Credentials.ensure(data, MARKET_SURVEILLANCE, new TreeMap<>(Map.of("binh", "Trần Văn Bình")));
        assertThat(survey.officer("binh").agency()).isEqualTo("MS-15");
        assertThat(survey.officers().keySet()).containsExactly("binh", "customs", "lan", "thuongtruc");
    }

    @Test
    void areAllDifferent() {
        var credentials = Credentials.ensure(data, List.of(MARKET_SURVEILLANCE, CUSTOMS));

        var secrets = new ArrayList<String>();
        secrets.add(credentials.controller());
        secrets.add(credentials.consoleClient());
        secrets.add(credentials.metricsClient());
        secrets.addAll(credentials.kafka().values());
        secrets.addAll(credentials.clients().values());
        credentials.officers().values().forEach(officer -> secrets.add(officer.password()));
        assertThat(new HashSet<>(secrets)).hasSameSizeAs(secrets);
    }

    @Test
    void showNoSecretAsText() {
        var credentials = Credentials.ensure(data, List.of(MARKET_SURVEILLANCE));

        var shown = credentials + " " + credentials.officer("ms-15") + " "
                + KafkaLogin.of("127.0.0.1:9389", credentials, "MS-15");

        assertThat(shown).contains("MS-15");
        assertThat(List.of(
                        credentials.kafkaPassword("MS-15"),
                        credentials.clientSecret(MARKET_SURVEILLANCE),
                        credentials.officer("ms-15").password(),
                        credentials.metricsClient(),
                        credentials.controller()))
                .noneMatch(shown::contains);
    }

    @Test
    void quoteNoSecretWhenTheFileIsMalformed() throws IOException {
        Files.writeString(Credentials.file(data), "{\"kafka\": {\"operator\": sesame}}");

        assertThatThrownBy(() -> Credentials.read(data))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageNotContaining("sesame");
    }

    @Test
    void sayWhatIsMissing() {
        assertThatThrownBy(() -> Credentials.read(data)).isInstanceOf(UncheckedIOException.class);

        var credentials = Credentials.ensure(data, List.of());
        assertThatThrownBy(() -> credentials.clientSecret(CUSTOMS))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("CUSTOMS");
    }
}
