package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.directory.Sketch.OFFICE;
import static vn.lienthong.exchange.directory.Sketch.STRANGER;
import static vn.lienthong.exchange.directory.Sketch.agency;
import static vn.lienthong.exchange.directory.Sketch.record;
import static vn.lienthong.exchange.directory.Sketch.remove;
import static vn.lienthong.exchange.directory.Sketch.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.contract.directory.RuleTie;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** How entries are recorded and removed. */
class RulesTest {
    private static final DirectoryEntry COAST_GUARD =
            DirectoryEntry.of(agency("COASTGUARD", Force.COAST_GUARD, "NSC389", "2014", null));

    private final DirectoryLife directory = DirectoryLife.begun();

    @Test
    void beginsWithWhatTheStandingOfficeRecords() {
        assertThat(directory.entries().values()).containsExactlyElementsOf(Sketch.entries());
    }

    @Test
    void letsNobodyElseBeginIt() {
        DirectoryLife empty = new DirectoryLife();
        DirectoryEntry self = DirectoryEntry.of(agency("TAX", Force.STANDING_OFFICE, null, "2014", null));

        List<Reason> reasons = empty.refused(STRANGER, record(self));

        assertThat(reasons).extracting(Reason::code).containsExactly(ReasonCode.NOT_YOURS);
        assertThat(empty.entries()).isEmpty();
    }

    @Test
    void doesNotBeginWithoutAStandingOffice() {
        DirectoryLife empty = new DirectoryLife();
        List<DirectoryEntry> entries = new ArrayList<>(Sketch.entries());
        entries.removeIf(entry -> entry.key().startsWith("agency/NSC389-SO"));

        assertThat(empty.refused(OFFICE, record(entries.toArray(DirectoryEntry[]::new))))
                .extracting(Reason::detail)
                .anyMatch(detail -> detail.contains("Văn phòng Thường trực"));
    }

    @Test
    void recordsWithAuthorAndBasis() {
        assertThat(directory.accepted(OFFICE, record(COAST_GUARD)))
                .singleElement()
                .satisfies(event -> {
                    EntryRecorded recorded = (EntryRecorded) event;
                    assertThat(recorded.entry()).isEqualTo(COAST_GUARD);
                    assertThat(recorded.basis()).isEqualTo("Quyết định thử");
                    assertThat(recorded.entryId().key()).isEqualTo("agency/COASTGUARD@2014");
                    assertThat(new Rules()
                                    .attributes(new Rules().initial(), recorded)
                                    .basis())
                            .isEqualTo("Quyết định thử");
                });
    }

    @Test
    void recordsOnlyWhatIsNew() {
        List<DirectoryEntry> all = new ArrayList<>(Sketch.entries());
        all.add(COAST_GUARD);

        assertThat(directory.accepted(OFFICE, record(all.toArray(DirectoryEntry[]::new))))
                .hasSize(1);
    }

    @Test
    void refusesTheSameASecondTime() {
        directory.accepted(OFFICE, record(COAST_GUARD));

        assertThat(directory.refused(OFFICE, record(COAST_GUARD)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void takesRecordsFromTheStandingOfficeAlone() {
        for (String agency : List.of("TAX", "MS", "NSC389", "UNKNOWN-1")) {
            refusedWithoutChange(new AgencyCode(agency), record(COAST_GUARD), ReasonCode.NOT_YOURS);
        }
    }

    @Test
    void removesWhatWasRecordedByMistake() {
        directory.accepted(OFFICE, record(COAST_GUARD));

        assertThat(directory.accepted(OFFICE, remove(COAST_GUARD.key())))
                .singleElement()
                .isInstanceOf(EntryRemoved.class);
        assertThat(directory.entries()).doesNotContainKey(COAST_GUARD.key());
        assertThat(directory.refused(OFFICE, remove(COAST_GUARD.key())))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.BAD_DIRECTORY, "/removed/0"));
    }

    @Test
    void replacesAnEntryByOneOfAnotherPeriodInOneStep() {
        DirectoryEntry since2024 = DirectoryEntry.of(agency("TAX", Force.TAX, "NSC389", "2024", null));

        directory.accepted(OFFICE, new RecordEntries("b", List.of(since2024), List.of("agency/TAX@2014")));

        assertThat(directory.entries()).containsKey("agency/TAX@2024").doesNotContainKey("agency/TAX@2014");
    }

    @Test
    void refusesToRecordAndRemoveTheSameOrToRemoveItTwice() {
        DirectoryEntry tax = directory.entries().get("agency/TAX@2014");
        RecordEntries both = new RecordEntries(
                "b", List.of(tax, tax), List.of("agency/TAX@2014", "agency/MS@2014", "agency/MS@2014"));

        assertThat(directory.refused(OFFICE, both))
                .extracting(Reason::pointer)
                .containsExactly("/entries/1", "/removed/0", "/removed/2");
        assertThat(directory.entries()).containsKeys("agency/TAX@2014", "agency/MS@2014");
    }

    @Test
    void refusesToRemoveWhatOthersRestOn() {
        assertThat(refusedWithoutChange(OFFICE, remove("agency/NSC389@2014"), ReasonCode.BAD_DIRECTORY))
                .hasSizeGreaterThan(4)
                .allMatch(reason -> reason.detail().contains("NSC389"));
    }

    @Test
    void keepsAStandingOffice() {
        DirectoryEntry ended = DirectoryEntry.of(
                agency("NSC389-SO", Force.STANDING_OFFICE, "NSC389", "2014", LocalDate.of(2026, 12, 31)));
        DirectoryEntry next = DirectoryEntry.of(agency("SO-NEW", Force.STANDING_OFFICE, "NSC389", "2027", null));

        refusedWithoutChange(OFFICE, remove("agency/NSC389-SO@2014"), ReasonCode.BAD_DIRECTORY);
        refusedWithoutChange(OFFICE, record(ended), ReasonCode.BAD_DIRECTORY);
        directory.accepted(OFFICE, record(ended, next));
        refusedWithoutChange(OFFICE, record(COAST_GUARD), ReasonCode.NOT_YOURS);
        directory.accepted(new AgencyCode("SO-NEW"), record(COAST_GUARD));
    }

    @Test
    void tellsEveryContradictionAtOnce() {
        RecordEntries bad = record(
                DirectoryEntry.of(agency("ORPHAN", Force.TAX, "NOBODY", "2014", null)),
                DirectoryEntry.of(agency("TAX", Force.TAX, "NSC389", "2020", null)),
                DirectoryEntry.of(rule("THU-2", "CUSTOMS", List.of())),
                DirectoryEntry.of(rule("THU-3", "POLICE", List.of("S2-33"))));

        List<Reason> reasons = refusedWithoutChange(OFFICE, bad, ReasonCode.BAD_DIRECTORY);

        // agencies first: what cannot be looked up in them is not complained of a second time
        assertThat(reasons).extracting(Reason::detail).anyMatch(detail -> detail.contains("NOBODY"));
        assertThat(reasons).extracting(Reason::detail).anyMatch(detail -> detail.contains("overlaps agency/TAX@2014"));
    }

    @Test
    void refusesARuleWithoutAClauseAndEqualLeadsWithoutATie() {
        RecordEntries bad = record(
                DirectoryEntry.of(rule("THU-2", "CUSTOMS", List.of())),
                DirectoryEntry.of(rule("THU-3", "POLICE", List.of("S2-33"))));

        assertThat(refusedWithoutChange(OFFICE, bad, ReasonCode.BAD_DIRECTORY))
                .extracting(Reason::detail)
                .anyMatch(detail -> detail.contains("rule/THU-2@2020-01-01: no clause"))
                .anyMatch(detail -> detail.contains("rule/THU-2@2020-01-01: leads with rank 1 like rule/THU-1"))
                .anyMatch(detail -> detail.contains("rule/THU-3@2020-01-01: leads with rank 1 like rule/THU-1"));
    }

    @Test
    void takesEqualLeadsOnceAllNameTheSameTie() {
        directory.accepted(
                OFFICE,
                record(
                        DirectoryEntry.of(rule("THU-1", "MS", List.of("S2-33"), RuleTie.PERSON)),
                        DirectoryEntry.of(rule("THU-2", "CUSTOMS", List.of("S2-33"), RuleTie.PERSON))));

        assertThat(directory.directory().competence().all()).hasSize(2);
    }

    @Test
    void keepsTheRelease() {
        DirectoryEntry release = DirectoryEntry.of(new DirectoryRelease("1", "0".repeat(64), 1));
        directory.accepted(OFFICE, record(release));

        refusedWithoutChange(OFFICE, remove(DirectoryRelease.KEY), ReasonCode.BAD_DIRECTORY);
    }

    private List<Reason> refusedWithoutChange(AgencyCode by, DirectoryCommand command, ReasonCode code) {
        Map<String, DirectoryEntry> before = directory.entries();
        DirectoryState state = directory.state();

        List<Reason> reasons = directory.refused(by, command);

        assertThat(reasons).extracting(Reason::code).containsOnly(code);
        assertThat(directory.entries()).isEqualTo(before);
        assertThat(directory.state()).isSameAs(state);
        return reasons;
    }
}
