package vn.lienthong.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    @Test
    void comesBackFromItsAttributes() {
        Envelope envelope = aFullEnvelope(Urgency.EXPRESS);

        assertThat(Envelope.from(envelope.attributes())).isEqualTo(envelope);
    }

    @Test
    void leavesOutWhatIsAbsent() {
        Envelope envelope = Envelope.of("1", URI.create("/exchange-service"), "vn.lienthong.request.made.v1");

        assertThat(envelope.attributes())
                .containsExactly(
                        Map.entry("specversion", "1.0"),
                        Map.entry("id", "1"),
                        Map.entry("source", "/exchange-service"),
                        Map.entry("type", "vn.lienthong.request.made.v1"));
        assertThat(Envelope.from(envelope.attributes())).isEqualTo(envelope);
    }

    @ParameterizedTest
    @EnumSource
    void carriesEveryUrgency(Urgency urgency) {
        Envelope envelope = aFullEnvelope(urgency);

        assertThat(envelope.attributes()).containsEntry("urgency", urgency.wire());
        assertThat(Envelope.from(envelope.attributes()).urgency()).isEqualTo(urgency);
    }

    @Test
    void namesAttributesAsCloudEventsAllows() {
        assertThat(aFullEnvelope(Urgency.NORMAL).attributes().keySet())
                .allMatch(name -> name.matches("[a-z0-9]{1,20}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "source", "type"})
    void refusesWhatLacksARequiredAttribute(String name) {
        Map<String, String> missing =
                new HashMap<>(aFullEnvelope(Urgency.NORMAL).attributes());
        missing.remove(name);
        Map<String, String> blank = new HashMap<>(missing);
        blank.put(name, " ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Envelope.from(missing))
                .withMessage("missing attribute " + name);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Envelope.from(blank))
                .withMessage("missing attribute " + name);
    }

    @Test
    void refusesAnAttributeThatIsNotOfItsType() {
        assertRefused("provider", "ms 15", IllegalArgumentException.class);
        assertRefused("source", "not a uri", IllegalArgumentException.class);
        assertRefused("time", "yesterday", DateTimeException.class);
        assertRefused("dueat", "2026-02-30T00:00:00Z", DateTimeException.class);
    }

    private static void assertRefused(String name, String value, Class<? extends RuntimeException> fault) {
        Map<String, String> attributes =
                new HashMap<>(aFullEnvelope(Urgency.NORMAL).attributes());
        attributes.put(name, value);

        Assertions.assertThatExceptionOfType(fault).isThrownBy(() -> Envelope.from(attributes));
    }

    static Envelope aFullEnvelope(Urgency urgency) {
        return new Envelope(
                "3c1f6d3e-7b1a-3f0e-9c55-1d2e3f4a5b61",
                URI.create("/exchange-service"),
                "vn.lienthong.request.made.v1",
                "b3a4f2d1-8f0a-3c6e-a1d9-2c7e5b6f4a31",
                Instant.parse("2026-11-20T02:15:30.123Z"),
                new AgencyCode("MS-15"),
                "CUSTOMS-RVII,MS-15,NSC389-SO",
                urgency,
                Instant.parse("2026-11-22T10:00:00Z"),
                "QC-VPTT-QLTT-2020 ¶3",
                "vụ 117/2026",
                "yc-2026-000031",
                new MatterNumber("YC-2026-000123"),
                "Nguyễn Văn An");
    }
}
