package vn.lienthong.contract.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.AuditEntry.Decided;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.outcome.Outcome;

/** Entries as they stand on the log for ever: what is written here decodes, and is written so again. */
class AuditEntryTest {
    private static final Instant AT = Instant.parse("2026-11-30T02:00:00.123Z");
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");
    private static final String DIGEST = "ab".repeat(32);

    @Test
    void areWrittenAsTheyEverWere() {
        holds(
                new Decided(
                        "exchange-service",
                        LAO_CAI,
                        "Nguyễn Văn An",
                        "LC-1",
                        "vn.lienthong.information.share.v1",
                        "information",
                        "m-1",
                        Outcome.Status.ACCEPTED,
                        DIGEST,
                        List.of("e-1"),
                        DIGEST,
                        List.of(LAO_CAI, new AgencyCode("POLICE-15")),
                        AT),
                """
                {"entry":"decided","service":"exchange-service","agency":"MS-15","officer":"Nguyễn Văn An","command":"LC-1",\
                "type":"vn.lienthong.information.share.v1","matters":"information","matter":"m-1","status":"accepted",\
                "sent":"%1$s","events":["e-1"],"emitted":"%1$s","told":["MS-15","POLICE-15"],"at":"2026-11-30T02:00:00.123Z"}""".formatted(DIGEST));
        holds(
                new Decided(
                        "exchange-service",
                        null,
                        null,
                        null,
                        null,
                        "requests",
                        "m-2",
                        Outcome.Status.ACCEPTED,
                        null,
                        List.of("e-2"),
                        DIGEST,
                        List.of(),
                        AT),
                """
                {"entry":"decided","service":"exchange-service","matters":"requests","matter":"m-2","status":"accepted",\
                "events":["e-2"],"emitted":"%s","told":[],"at":"2026-11-30T02:00:00.123Z"}""".formatted(DIGEST));
        holds(
                new Read(
                        LAO_CAI,
                        "ms-15",
                        "Nguyễn Văn An",
                        "information",
                        "m-1",
                        Read.Kind.ATTACHMENT,
                        DIGEST,
                        "Xác minh vụ việc VV-2026-000001",
                        AT),
                """
                {"entry":"read","agency":"MS-15","account":"ms-15","officer":"Nguyễn Văn An","matters":"information",\
                "matter":"m-1","kind":"attachment","file":"%s","purpose":"Xác minh vụ việc VV-2026-000001",\
                "at":"2026-11-30T02:00:00.123Z"}""".formatted(DIGEST));
    }

    /** A later version may say more. */
    @Test
    void areReadWhateverElseTheySay() {
        assertThat(AuditEntry.read("""
                        {"entry":"read","agency":"MS-15","account":"MS-15","matters":"tips","matter":"m","kind":"content",\
                        "at":"2026-11-30T02:00:00Z","more":{"than":"known"}}""".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Read.class);
    }

    private static void holds(AuditEntry entry, String json) {
        assertThat(new String(Json.write(entry), StandardCharsets.UTF_8)).isEqualTo(json);
        assertThat(AuditEntry.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(entry);
    }
}
