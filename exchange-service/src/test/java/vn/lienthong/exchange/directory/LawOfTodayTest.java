package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.directory.Law;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.Withdrawn;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What the standing office may not record over what ships: rules without a law of their day, or without anybody to follow them. */
class LawOfTodayTest {
    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final List<DirectoryEntry> SHIPPED = Shipped.DIRECTORY.get().entries();

    private static final Rules RULES = new Rules();
    private static DirectoryState recorded;

    @BeforeAll
    static void record() {
        recorded = after(DirectoryState.NONE, decide(OFFICE, release(), DirectoryState.NONE));
    }

    private static RecordEntries release() {
        List<DirectoryEntry> all = new ArrayList<>(SHIPPED);
        all.add(DirectoryEntry.of(PublishShipped.release(SHIPPED)));
        return new RecordEntries("Danh mục phát hành", all, Withdrawn.keys());
    }

    @Test
    void refusesARuleThatOutlivesItsLawAndSaysWhichAndWhen() {
        CompetenceRule rule = rule("VN-SEA@2019-07-01", "COASTGUARD", "Luật An ninh mạng 2018", "2019-07-01");

        assertThat(reasons(record(rule)))
                .extracting(Reason::detail)
                .containsExactly("Danh mục sẽ mâu thuẫn với chính nó: rule/VN-SEA@2019-07-01: viện dẫn 24/2018/QH14,"
                        + " không có hiệu lực ngày 01/07/2026 (đã được thay bằng 116/2025/QH15).");
    }

    @Test
    void takesItOnceItsLawIsRecorded() {
        Law law = new Law(
                "1/2026/TT-BTS",
                "Thông tư thử",
                List.of(),
                new Period(new PartialDate("2019-07-01"), null),
                null,
                null,
                new Provenance("thử", Confidence.LOW));
        CompetenceRule rule = rule("VN-SEA@2019-07-01", "COASTGUARD", "Thông tư 1/2026/TT-BTS Điều 2", "2019-07-01");

        assertThat(reasons(record(rule)))
                .extracting(Reason::detail)
                .containsExactly("Danh mục sẽ mâu thuẫn với chính nó: rule/VN-SEA@2019-07-01: viện dẫn 1/2026/TT-BTS,"
                        + " không có trong bảng văn bản.");
        assertThat(decide(
                        OFFICE,
                        new RecordEntries("b", List.of(DirectoryEntry.of(law), DirectoryEntry.of(rule)), null),
                        recorded))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void refusesARuleOfAnAgencyThatDoesNotExistOnItsDay() {
        CompetenceRule rule = rule("VN-SEA@2019-07-01", "DMS-GD", "Luật Cảnh sát biển Việt Nam 2018", "2019-07-01");

        assertThat(reasons(record(rule)))
                .extracting(Reason::detail)
                .containsExactly("Danh mục sẽ mâu thuẫn với chính nó: rule/VN-SEA@2019-07-01:"
                        + " cơ quan DMS-GD không tồn tại ngày 01/03/2025.");
    }

    @Test
    void refusesToEndAnAgencyThatARuleNames() {
        DirectoryEntry bank = SHIPPED.stream()
                .filter(entry -> entry.key().equals("agency/SBV@"))
                .findFirst()
                .orElseThrow();

        assertThat(reasons(new RecordEntries("b", List.of(), List.of(bank.key()))))
                .extracting(Reason::detail)
                .anyMatch(detail -> detail.contains("rule/VN-GOLD@") && detail.contains("SBV"));
    }

    @Test
    void keepsTheLaws() {
        List<String> laws = SHIPPED.stream()
                .filter(entry -> entry.law() != null)
                .map(DirectoryEntry::key)
                .toList();

        assertThat(reasons(new RecordEntries("b", List.of(), laws)))
                .extracting(Reason::code, Reason::detail)
                .containsExactly(tuple(
                        ReasonCode.BAD_DIRECTORY,
                        "Danh mục phải giữ bảng văn bản, nếu không thì không ai biết quy tắc nào còn căn cứ."));
    }

    @Test
    void letsNoProvincialStandingOfficeKeepTheDirectory() {
        assertThat(Directory.of(entries(recorded)).agencies().find(new AgencyCode("SC389-SO-15")))
                .isPresent();
        assertThat(decide(new AgencyCode("SC389-SO-15"), new RecordEntries("b", List.of(), List.of()), recorded))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused ->
                                assertThat(refused.reasons()).extracting("code").containsExactly(ReasonCode.NOT_YOURS));
    }

    @Test
    void takesAwayWhatAFormerReleaseHeldAndThisOneDoesNot() {
        CompetenceRule withdrawn = rule("S2-22-CT@2025-07-01", "SC389", "he-thong", "2025-07-01");
        DirectoryState former = after(recorded, decide(OFFICE, record(withdrawn), recorded));
        List<DirectoryEntry> others = new ArrayList<>(release().entries());
        others.removeIf(entry -> entry.release() != null);
        others.add(DirectoryEntry.of(PublishShipped.release(SHIPPED.subList(1, SHIPPED.size()))));

        Decision<DirectoryEvent> next = decide(OFFICE, new RecordEntries("Bản sau", others, Withdrawn.keys()), former);

        assertThat(former.entries()).containsKey("rule/S2-22-CT@2025-07-01");
        assertThat(((Decision.Accepted<DirectoryEvent>) next).events())
                .filteredOn(EntryRemoved.class::isInstance)
                .extracting(event -> event.entryId().key())
                .containsExactly("rule/S2-22-CT@2025-07-01");
        assertThat(after(former, next).entries()).doesNotContainKey("rule/S2-22-CT@2025-07-01");
    }

    private static RecordEntries record(CompetenceRule rule) {
        return new RecordEntries("Quyết định thử", List.of(DirectoryEntry.of(rule)), null);
    }

    /** The rule of the sea, changed: by whom, by which law, from when, without an end. */
    private static CompetenceRule rule(String id, String unit, String law, String from) {
        CompetenceRule sea = SHIPPED.stream()
                .filter(entry -> entry.key().equals("rule/VN-SEA@2019-07-01"))
                .map(entry -> (CompetenceRule) entry.held())
                .findFirst()
                .orElseThrow();
        return new CompetenceRule(
                id.substring(0, id.indexOf('@')),
                sea.role(),
                sea.force(),
                unit,
                sea.unitName(),
                sea.scope(),
                id.startsWith("VN-SEA") ? sea.rank() : 990,
                null,
                new Period(new PartialDate(from), null),
                List.of(law),
                sea.reason(),
                law,
                sea.provenance());
    }

    private static List<Reason> reasons(RecordEntries record) {
        Decision<DirectoryEvent> decision = decide(OFFICE, record, recorded);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<DirectoryEvent>) decision).reasons();
    }

    private static Decision<DirectoryEvent> decide(AgencyCode by, DirectoryCommand content, DirectoryState state) {
        return RULES.decide(new Command<>(content, "directory", by, "c", Instant.parse("2026-11-20T02:00:00Z")), state);
    }

    private static DirectoryState after(DirectoryState state, Decision<DirectoryEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        DirectoryState now = state;
        for (DirectoryEvent event : ((Decision.Accepted<DirectoryEvent>) decision).events()) {
            now = RULES.evolve(now, event);
        }
        return now;
    }

    private static List<DirectoryEntry> entries(DirectoryState state) {
        return state.entries().values().stream()
                .filter(entry -> entry.release() == null)
                .toList();
    }
}
