package vn.lienthong.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Direction;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationType;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.reporting.statistics.InformationCounts.Row;

/** What a reader sees counts as it is, what it does not see in blocks, so that no difference between two counts tells of one thing. */
class InformationCountsTest {
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode READER = new AgencyCode("MS-15");
    private static final AgencyCode OTHER = new AgencyCode("POLICE-15");
    private static final HiddenCounts FIVE = new HiddenCounts(5);
    private static final String OVER = "2026-10";
    private static final String NOW = "2026-11";

    private int items;

    private Item item(String month, Set<AgencyCode> has, @Nullable Conditions conditions) {
        Picture picture = new Picture(
                null,
                List.of(new ProvinceCode("15")),
                null,
                null,
                null,
                Direction.INTO_DOMESTIC_MARKET,
                List.of("border_trail"),
                List.of("sugar", "tobacco"),
                null,
                null,
                List.of("porter"),
                List.of("carried", "split"));
        return new Item(
                new UUID(0x389L, items++).toString(),
                items,
                month,
                month + "-01T00:00:00Z",
                PROVIDER,
                new InformationContent(
                        "Đường cát", null, picture, null, null, null, InformationType.B, null, null, null),
                conditions,
                has.stream().collect(Collectors.toMap(Function.identity(), agency -> Right.NAMED)),
                has);
    }

    private List<Item> hidden(int many) {
        return Stream.generate(() -> item(OVER, Set.of(OTHER), null))
                .limit(many)
                .toList();
    }

    private List<Item> seen(int many) {
        return Stream.generate(() -> item(NOW, Set.of(READER), null))
                .limit(many)
                .toList();
    }

    @SafeVarargs
    private static InformationCounts counts(AgencyCode reader, List<Item>... parts) {
        return new InformationCounts(Stream.of(parts).flatMap(List::stream).toList(), reader, NOW, FIVE);
    }

    private static List<Row> by(InformationCounts counts, Dimension dimension) {
        return counts.by(dimension, Shipped.DIRECTORY.get());
    }

    @Test
    void countsByEachDimensionWhatTheReaderSees() {
        InformationCounts counts = counts(READER, seen(3));

        for (Dimension dimension : List.of(
                Dimension.ROUTE,
                Dimension.AREA,
                Dimension.SUBJECT,
                Dimension.GOODS,
                Dimension.METHOD,
                Dimension.DIRECTION,
                Dimension.TYPE)) {
            assertThat(by(counts, dimension))
                    .as(dimension.wire())
                    .isNotEmpty()
                    .allMatch(row ->
                            row.count() == 3 && row.seen() == 3 && !row.nameVi().isEmpty());
        }
        assertThat(by(counts, Dimension.ORIGIN)).isEmpty();
        assertThat(by(counts, Dimension.GOODS)).extracting(Row::key).containsExactly("sugar", "tobacco");
        assertThat(by(counts, Dimension.METHOD))
                .extracting(Row::nameVi)
                .containsExactly("mang vác, đai hàng qua biên giới", "xé lẻ, chia nhỏ lô hàng");
    }

    @Test
    void tellsNothingOfAFewThatTheReaderDoesNotSee() {
        assertThat(by(counts(READER, seen(2), hidden(4)), Dimension.ROUTE))
                .isEqualTo(by(counts(READER, seen(2)), Dimension.ROUTE));
        assertThat(counts(READER, hidden(4)).total()).isZero();
        assertThat(by(counts(READER, hidden(4)), Dimension.ROUTE)).isEmpty();
    }

    @Test
    void countsWholeBlocksOfWhatItDoesNotSee() {
        assertThat(by(counts(READER, seen(2), hidden(9)), Dimension.ROUTE))
                .containsExactly(new Row(
                        "border_trail",
                        by(counts(READER, seen(1)), Dimension.ROUTE).getFirst().nameVi(),
                        7,
                        2));
        assertThat(by(counts(PROVIDER, seen(2), hidden(9)), Dimension.ROUTE)
                        .getFirst()
                        .count())
                .as("who sees all of it")
                .isEqualTo(11);
    }

    @Test
    void doesNotCountWhatItDoesNotSeeWhileItsMonthGoesOn() {
        List<Item> fresh =
                Stream.generate(() -> item(NOW, Set.of(OTHER), null)).limit(50).toList();

        assertThat(counts(READER, fresh).total()).isZero();
        assertThat(counts(OTHER, fresh).total()).isEqualTo(50);
    }

    @Test
    void hidesAWordThatIsWithheldFromTheReaderOfTheRest() {
        Conditions withoutGoods = new Conditions(
                null, null, null, null, null, null, List.of(new Withheld(WithheldField.GOODS, List.of(READER))), null);
        List<Item> withheld = List.of(item(OVER, Set.of(READER, OTHER), withoutGoods));

        assertThat(by(counts(READER, withheld), Dimension.GOODS)).isEmpty();
        assertThat(counts(READER, withheld).behind(Dimension.GOODS, "sugar")).isEmpty();
        assertThat(counts(READER, withheld).behind(Dimension.ROUTE, "border_trail"))
                .hasSize(1);
        assertThat(counts(OTHER, withheld).behind(Dimension.GOODS, "sugar")).hasSize(1);
    }

    @Test
    void hidesTheWordsOfSubjectsAndMethodsWithTheirTexts() {
        Conditions without = new Conditions(
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new Withheld(WithheldField.SUBJECT, List.of(READER)),
                        new Withheld(WithheldField.METHOD, List.of(READER))),
                null);
        InformationCounts counts = counts(READER, List.of(item(OVER, Set.of(READER, OTHER), without)));

        assertThat(by(counts, Dimension.SUBJECT)).isEmpty();
        assertThat(by(counts, Dimension.METHOD)).isEmpty();
        assertThat(by(counts, Dimension.GOODS)).isNotEmpty();
    }

    @Test
    void opensTheListBehindACountUnderTheReadersSight() {
        InformationCounts counts = counts(READER, seen(2), hidden(9));

        assertThat(counts.behind(Dimension.GOODS, "sugar")).hasSize(2).allMatch(item -> item.isSeenBy(READER));
        assertThat(counts.behind(Dimension.GOODS, "gold")).isEmpty();
    }

    /** Whatever is there: any two counts of the same sight differ by blocks, so that one thing more or less shows in none. */
    @TestFactory
    Stream<DynamicTest> differencesOfCountsRevealNoSingleThing() {
        return Seeds.each(60, random -> {
            List<Item> some = new ArrayList<>(seen(random.nextInt(4)));
            for (int more = random.nextInt(30); more > 0; more--) {
                some.add(item(one(random, List.of("2026-08", "2026-09", OVER)), Set.of(OTHER), null));
            }
            InformationCounts all = new InformationCounts(some, READER, NOW, FIVE);
            long rows = 0;
            for (String month : List.of("2026-08", "2026-09", OVER, NOW)) {
                List<Item> ofMonth =
                        some.stream().filter(item -> item.month().equals(month)).toList();
                InformationCounts part = new InformationCounts(ofMonth, READER, NOW, FIVE);
                assertThat((part.total() - part.seen()) % FIVE.block()).isZero();
                by(part, Dimension.GOODS)
                        .forEach(row -> assertThat((row.count() - row.seen()) % FIVE.block())
                                .isZero());
                rows += part.total() - part.seen();
            }
            assertThat((all.total() - all.seen() - rows) % FIVE.block())
                    .as("what the months leave of the whole")
                    .isZero();

            List<Item> oneMore = new ArrayList<>(some);
            oneMore.add(item(OVER, Set.of(OTHER), null));
            long difference = new InformationCounts(oneMore, READER, NOW, FIVE).total() - all.total();
            assertThat(difference).as("before and after").isIn(0L, (long) FIVE.block());
        });
    }

    /** Seven hidden when the month ended: joining one after the other must not tell how many are left to the next block. */
    @Test
    void theBlocksDoNotMoveWhenTheReaderJoinsLater() {
        for (int joined = 0; joined <= 5; joined++) {
            int others = joined;
            List<Item> late = Stream.generate(() -> late(item(OVER, Set.of(OTHER), null)))
                    .limit(others)
                    .toList();

            assertThat(counts(READER, hidden(7 - joined), late).total())
                    .as("%d of them joined", joined)
                    .isEqualTo(5);
        }
    }

    /** Four that it once had are no part of a block, which would tell that there is one more. */
    @Test
    void whatTheReaderOnceHadCompletesNoBlock() {
        List<Item> gone = Stream.generate(() -> without(item(OVER, Set.of(READER, OTHER), null)))
                .limit(4)
                .toList();

        assertThat(counts(READER, gone, hidden(1)).total()).isZero();
        assertThat(by(counts(READER, gone, hidden(1)), Dimension.GOODS)).isEmpty();
    }

    private static Item late(Item item) {
        return new Item(
                item.id(),
                item.position(),
                item.month(),
                item.at(),
                item.provider(),
                item.content(),
                item.conditions(),
                Map.of(READER, Right.NAMED, OTHER, Right.NAMED),
                Set.of(OTHER));
    }

    private static Item without(Item item) {
        return new Item(
                item.id(),
                item.position(),
                item.month(),
                item.at(),
                item.provider(),
                item.content(),
                item.conditions(),
                Map.of(OTHER, Right.NAMED),
                item.early());
    }

    @Test
    void refusesBlocksOfOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatisticsSettings(1))
                .withMessageContaining("hidden-at-least");
    }

    private static String one(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
