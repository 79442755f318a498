package vn.lienthong.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.fixture.Seeds;

class CellCountsTest {
    private static final AgencyCode READER = new AgencyCode("MS-15");
    private static final AgencyCode OTHER = new AgencyCode("BORDER-15");
    private static final int BLOCK = 5;
    private static final HiddenCounts RULE = new HiddenCounts(BLOCK);
    private static final List<String> PLACES = List.of("police|15", "police|01", "customs|15", "|");

    /** Whatever two figures are asked, they differ by what the reader knows and by whole blocks. */
    @TestFactory
    Stream<DynamicTest> noDifferenceOfTwoFiguresIsLessThanABlockOfWhatTheReaderNeverSaw() {
        return Seeds.each(200, random -> {
            List<Tallied> tallies = drawn(random);
            List<Long> blocks = new ArrayList<>();
            for (UnaryOperator<String> by : List.<UnaryOperator<String>>of(
                    place -> place, place -> place.substring(0, place.indexOf('|')), place -> "")) {
                for (List<Tallied> asked : List.of(tallies, of(tallies, "2026-09"), of(tallies, "2026-10"))) {
                    counts(asked)
                            .by(by)
                            .forEach(row -> blocks.addAll(row.sums().blocks().values()));
                }
            }
            assertThat(blocks).allMatch(each -> each % BLOCK == 0);
        });
    }

    @TestFactory
    Stream<DynamicTest> theTotalIsTheSumOfTheRows() {
        return Seeds.each(50, random -> {
            CellCounts counts = counts(drawn(random));
            long rows = counts.by(place -> place).stream()
                    .mapToLong(row -> row.sums().indicators().getOrDefault("casefiles.opened", 0L))
                    .sum();
            assertThat(counts.total().indicators().getOrDefault("casefiles.opened", 0L))
                    .isEqualTo(rows);
        });
    }

    @Test
    void fourThatTheReaderNeverSawLookLikeNone() {
        assertThat(counts(List.of(tallied("2026-10", 4, Set.of(OTHER), Set.of(OTHER), Set.of(OTHER))))
                        .total())
                .isEqualTo(counts(List.of()).total());
    }

    @Test
    void aMonthThatGoesOnCountsWhatTheReaderKnowsAlone() {
        assertThat(counts(List.of(tallied("2026-11", 25, Set.of(OTHER), Set.of(OTHER), Set.of(OTHER))))
                        .total())
                .isEqualTo(counts(List.of()).total());
    }

    @Test
    void theCountStaysWhenTheReaderNoLongerSeesWhatItSaw() {
        var before = counts(List.of(tallied("2026-10", 3, Set.of(READER), Set.of(READER), Set.of(READER))));
        var after = counts(List.of(tallied("2026-10", 3, Set.of(READER), Set.of(READER), Set.of(OTHER))));

        assertThat(after.total().indicators()).isEqualTo(before.total().indicators());
        assertThat(after.total().seen()).isEqualTo(Map.of("casefiles.opened", 0L));
    }

    /** Seven hidden: joining two of them must not tell how many are left to the next block. */
    @Test
    void theBlocksDoNotMoveWhenTheReaderJoinsLater() {
        Tallied hidden = tallied("2026-10", 5, Set.of(OTHER), Set.of(OTHER), Set.of(OTHER));
        Tallied joined = tallied("2026-10", 2, Set.of(OTHER), Set.of(OTHER, READER), Set.of(OTHER, READER));

        assertThat(counts(List.of(hidden, joined)).total().indicators()).isEqualTo(Map.of("casefiles.opened", 5L));
    }

    private static CellCounts counts(List<Tallied> tallies) {
        return new CellCounts(tallies, READER, "2026-11", RULE);
    }

    private static List<Tallied> of(List<Tallied> tallies, String month) {
        return tallies.stream()
                .filter(each -> each.month().toString().equals(month))
                .toList();
    }

    private static Tallied tallied(
            String month, long many, Set<AgencyCode> early, Set<AgencyCode> known, Set<AgencyCode> readers) {
        return new Tallied(
                YearMonth.parse(month), early, known, readers, Map.of(month + "-05|CASEFILES_OPENED|police|15", many));
    }

    /** Of what the reader knows all was known before the month ended: what it joins later takes the place of blocks. */
    private static List<Tallied> drawn(Random random) {
        List<Tallied> tallies = new ArrayList<>();
        for (String month : List.of("2026-09", "2026-10", "2026-11")) {
            for (String place : PLACES) {
                for (Set<AgencyCode> who : List.of(Set.of(OTHER), Set.of(READER, OTHER))) {
                    String name = month + "-0" + (1 + random.nextInt(9)) + "|CASEFILES_OPENED|" + place;
                    tallies.add(new Tallied(
                            YearMonth.parse(month), who, who, who, Map.of(name, (long) random.nextInt(12))));
                }
            }
        }
        return tallies;
    }
}
