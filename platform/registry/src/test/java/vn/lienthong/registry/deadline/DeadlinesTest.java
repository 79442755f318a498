package vn.lienthong.registry.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.DeadlineExtension;
import vn.lienthong.contract.directory.DeadlineExtensionMode;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.DeadlineUnit;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.calendar.Term;
import vn.lienthong.registry.calendar.WorkCalendar;
import vn.lienthong.registry.load.BadDirectory;

class DeadlinesTest {
    private static final String HEADER = "id,trigger,name_vi,amount,unit,direction,first_day_counts,moves,extends,mode,"
            + "granted_by,times,max_total,legal_basis,note,effective_from,effective_to,source,confidence\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Deadlines deadlines = Deadlines.load();
    private final Counting counting = WorkCalendar.load().counting();

    @Test
    void givesTwentyDaysForATipOfCrimeAndTwoExtensions() {
        DeadlineRule rule = deadlines.forTrigger("crime-report.received", TODAY).getFirst();

        assertThat(rule.limit()).isEqualTo(DeadlineLimit.of(20, DeadlineUnit.DAY));
        assertThat(rule.legalBasis()).isEqualTo("BLTTHS 2015 Điều 147 khoản 1");
        assertThat(rule.provenance().confidence()).isEqualTo(Confidence.HIGH);
        assertThat(deadlines.extensionsOf(rule.id(), TODAY))
                .extracting(DeadlineRule::limit)
                .containsExactly(DeadlineLimit.of(2, DeadlineUnit.MONTH), DeadlineLimit.of(2, DeadlineUnit.MONTH));
        assertThat(deadlines.extensionsOf(rule.id(), TODAY))
                .extracting(DeadlineRule::extension)
                .containsExactly(
                        new DeadlineExtension(
                                "CPC147-BASE", DeadlineExtensionMode.REPLACES, "Cơ quan đang giải quyết", 1),
                        new DeadlineExtension(
                                "CPC147-BASE", DeadlineExtensionMode.ADDS, "Viện trưởng Viện kiểm sát, một lần", 1));
    }

    @Test
    void asksForTheProcuratorsExtensionFiveDaysBeforeTheEnd() {
        DeadlineRule request = deadlines.find("CPC147-REQ", TODAY).orElseThrow();
        Instant expiry = new Term(Instant.parse("2026-03-02T02:00:00Z"), DeadlineLimit.of(2, DeadlineUnit.MONTH))
                .due(counting)
                .orElseThrow();

        assertThat(Counting.day(expiry)).isEqualTo("2026-05-04"); // 2 May 2026 is a Saturday
        assertThat(Counting.day(counting.due(expiry, request.limit()))).isEqualTo("2026-04-29");
    }

    @Test
    void knowsTheRuleOfEachDateAcrossAChangeOfLaw() {
        assertThat(basis("XL6-LIMIT2", "2025-06-30")).isEqualTo("Luật XLVPHC 15/2012 Điều 6 khoản 1 điểm a");
        assertThat(basis("XL6-LIMIT2", "2025-07-01")).isEqualTo("Luật XLVPHC Điều 6 (sửa đổi bởi Luật 88/2025/QH15)");
        assertThat(basis("DEN-SETTLE", "2026-06-30")).isEqualTo("Luật Tố cáo 25/2018/QH14 Điều 30");
        assertThat(basis("DEN-SETTLE", "2026-07-01")).contains("136/2025/QH15");
        assertThat(limit("XL66-BASE", "2021-12-31")).isEqualTo(DeadlineLimit.of(7, DeadlineUnit.DAY));
        assertThat(limit("XL66-BASE", "2022-01-01")).isEqualTo(DeadlineLimit.of(7, DeadlineUnit.WORKING_DAY));
        assertThat(deadlines.find("CPC147-BASE", LocalDate.of(2017, 12, 31))).isEmpty();
    }

    @Test
    void decidesOnAViolationRecordMadeBeforeTet() {
        DeadlineRule rule = deadlines.forTrigger("violation-record.made", TODAY).getFirst();

        assertThat(Counting.day(counting.due(Instant.parse("2026-02-10T02:00:00Z"), rule.limit())))
                .isEqualTo("2026-02-26");
        assertThat(deadlines.extensionsOf(rule.id(), TODAY)).hasSize(3);
    }

    @Test
    void endsALimitationPeriodTheDayBeforeAndOnADayOffTheSame() {
        DeadlineLimit limit = limit("XL6-LIMIT1", "2026-02-20");

        assertThat(Counting.day(counting.due(Instant.parse("2025-02-17T02:00:00Z"), limit)))
                .isEqualTo("2026-02-16");
    }

    @Test
    void givesEveryRuleItsBasisSourceAndComposedName() {
        assertThat(deadlines.all()).hasSize(107).allSatisfy(rule -> {
            assertThat(rule.legalBasis()).isNotBlank();
            assertThat(rule.provenance().source()).isNotBlank();
            assertThat(Normalizer.isNormalized(rule.nameVi() + rule.note(), Normalizer.Form.NFC))
                    .isTrue();
            assertThat(rule.trigger()).matches("[a-z-]+\\.[a-z-]+");
        });
    }

    /** Numbers that no regulation states are data too, and can be told from the law's. */
    @Test
    void holdsTheSystemsOwnLimitsWhichAnotherOfTheSameIdReplaces() {
        assertThat(deadlines.all())
                .filteredOn(DeadlineRule::isOwn)
                .hasSize(47)
                .allMatch(rule -> rule.provenance().confidence() == Confidence.LOW);
        DeadlineRule shipped = deadlines.required("PLAN-OPINION", TODAY);
        DeadlineRule law = new DeadlineRule(
                shipped.id(),
                shipped.trigger(),
                shipped.nameVi(),
                DeadlineLimit.of(5, DeadlineUnit.WORKING_DAY),
                null,
                null,
                "Quyết định thử, Điều 1",
                null,
                shipped.period(),
                shipped.provenance());

        assertThat(Deadlines.of(List.of(law)).required("PLAN-OPINION", TODAY)).isEqualTo(law);
        assertThat(law.isOwn()).isFalse();
        assertThat(Deadlines.of(List.of()).required("PLAN-OPINION", TODAY)).isEqualTo(shipped);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.required("NONE", TODAY))
                .withMessageContaining("NONE");
    }

    @Test
    void neverCallsAMemorySure() {
        assertThat(deadlines.all())
                .filteredOn(rule -> rule.provenance().source().contains("trí nhớ"))
                .isNotEmpty()
                .allMatch(rule -> rule.provenance().confidence().compareTo(Confidence.MEDIUM) >= 0);
    }

    @Test
    void travelsAsJsonAndIsTheSameWhenMadeFromItsEntries() {
        assertThat(deadlines.all())
                .allMatch(rule -> rule.equals(Json.read(Json.write(rule), DeadlineRule.class)))
                .extracting(DeadlineRule::key)
                .doesNotHaveDuplicates()
                .contains("deadline/DEN-SETTLE@2026-07-01");
        assertThat(Deadlines.of(deadlines.all()).all()).isEqualTo(deadlines.all());
    }

    @Test
    void refusesARuleWithoutALegalBasis() {
        refused("A,t.a,A,1,day,after,no,yes,,,,,,,,,,s,high\n", "deadlines.csv row 2: no legal_basis");
    }

    @Test
    void refusesANegativeLimitABadUnitAndABadNumber() {
        refused(
                "A,t.a,A,-5,day,after,no,yes,,,,,,Điều 1,,,,s,high\n"
                        + "B,t.a,B,5,fortnight,after,no,yes,,,,,,Điều 1,,,,s,high\n"
                        + "C,t.a,C,ten,day,after,no,yes,,,,,,Điều 1,,,,s,high\n"
                        + "D,t.a,D,5,day,after,no,maybe,,,,,,Điều 1,,,,s,high\n"
                        + "E,t.a,E,5,day,after,no,yes,,,,,-1 day,Điều 1,,,,s,high\n",
                "deadlines.csv row 2: a limit cannot be negative: -5; say direction 'before'",
                "deadlines.csv row 3: not a unit of time: 'fortnight'",
                "deadlines.csv row 4: amount is not a number: 'ten'",
                "deadlines.csv row 5: moves is neither yes nor no: 'maybe'",
                "deadlines.csv row 6: a limit cannot be negative: -1; say direction 'before'");
    }

    @Test
    void refusesOverlappingPeriodsOfARule() {
        refused(
                "A,t.a,A,1,day,after,no,yes,,,,,,Điều 1,,,2025-07-01,s,high\n"
                        + "A,t.a,A,2,day,after,no,yes,,,,,,Điều 1,,2025-07-01,,s,high\n",
                "deadlines.csv row 2: its period overlaps that of deadline/A@2025-07-01",
                "deadlines.csv row 3: its period overlaps that of deadline/A@");
    }

    @Test
    void refusesAnExtensionOfNothing() {
        refused(
                "A,t.a,A,1,day,after,no,yes,B,adds,Viện kiểm sát,1,,Điều 1,,,,s,high\n"
                        + "C,t.a,C,1,day,after,no,yes,C,adds,Viện kiểm sát,0,,Điều 1,,,,s,high\n"
                        + "D,t.a,D,1,day,after,no,yes,D,adds,Viện kiểm sát,1,,Điều 1,,,,s,high\n",
                "deadlines.csv row 3: an extension granted 0 times",
                "deadlines.csv row 2: extends B, which is no rule of the same trigger",
                "deadlines.csv row 4: extends D, which is no rule of the same trigger");
    }

    @Test
    void namesBadEntriesByTheirKeyWhenTheyComeFromElsewhere() {
        List<DeadlineRule> entries = new ArrayList<>(deadlines.all());
        entries.removeIf(rule -> rule.id().equals("CPC147-BASE"));
        entries.add(entries.getFirst());

        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Deadlines.of(entries))
                .satisfies(bad -> assertThat(bad.complaints())
                        .contains(
                                "deadline/CPC147-EXT1@2018-01-01: extends CPC147-BASE, "
                                        + "which is no rule of the same trigger",
                                "deadline/CPC146-PASS@2018-01-01: is there twice"));
    }

    private DeadlineLimit limit(String id, String date) {
        return deadlines.find(id, LocalDate.parse(date)).orElseThrow().limit();
    }

    private String basis(String id, String date) {
        return deadlines.find(id, LocalDate.parse(date)).orElseThrow().legalBasis();
    }

    private static void refused(String rows, String... complaints) {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Deadlines.read(new StringReader(HEADER + rows)))
                .satisfies(bad -> assertThat(bad.complaints()).containsExactly(complaints));
    }
}
