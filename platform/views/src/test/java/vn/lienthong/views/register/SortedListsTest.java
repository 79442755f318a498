package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Stores;
import vn.lienthong.views.register.Order.Place;
import vn.lienthong.views.register.RegisterQueries.Page;

/** A list that is sorted shows each matter once, in that order, whatever comes while it is read page by page. */
class SortedListsTest {
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");

    /** What lists are sorted by, of one case. */
    private record Sorted(
            String id,
            long opened,
            long at,
            @Nullable Long value,
            @Nullable Long deadline) {}

    @TestFactory
    Stream<DynamicTest> goesOnWhereAPageEndedWhateverHasComeMeanwhile() {
        return Seeds.each(12, random -> {
            var store = Stores.all().getFirst().empty();
            Register register = new Register(store, Shipped.DIRECTORY);
            Map<String, Instant> due = new HashMap<>();
            RegisterQueries queries = Lines.of(store, (reader, matters) -> due);
            Map<String, Sorted> cases = new HashMap<>();
            SomeCases log = happens(random, cases, due);
            register.apply(log.log);

            for (Order order : Order.WORDS.all()) {
                if (order.equals(Order.USUAL)) {
                    continue;
                }
                List<String> read = read(queries, order, 1 + random.nextInt(9));
                assertThat(read).as(order.wire()).containsExactlyElementsOf(expected(cases, order));
                assertThat(queries.matters(STRANGER, Matter.CASEFILE, asked(order, 500, null))
                                .items())
                        .isEmpty();
            }
            goesOnAfterNewOnes(register, queries, log, cases);
        });
    }

    private static void goesOnAfterNewOnes(
            Register register, RegisterQueries queries, SomeCases log, Map<String, Sorted> cases) {
        Order order = new Order(Order.By.VALUE, true);
        Page first = queries.matters(POLICE, Matter.CASEFILE, asked(order, 5, null));
        int already = log.log.size();
        log.open(900, SomeCases.MORNING.plusSeconds(9000), "Mới nhất, lớn nhất", 1_000_000L, POLICE);
        register.apply(log.log.subList(already, log.log.size()));

        List<String> all = new ArrayList<>(ids(first));
        for (String next = first.next(); next != null; ) {
            Page page = queries.matters(POLICE, Matter.CASEFILE, asked(order, 5, Place.read(next)));
            all.addAll(ids(page));
            next = page.next();
        }
        assertThat(all).containsExactlyElementsOf(expected(cases, order));
    }

    private static SomeCases happens(Random random, Map<String, Sorted> cases, Map<String, Instant> due) {
        SomeCases log = new SomeCases();
        int many = 6 + random.nextInt(40);
        for (int number = 0; number < many; number++) {
            Instant at = SomeCases.MORNING.plusSeconds(number / 3);
            Long value = random.nextInt(4) == 0 ? null : (Long) (long) random.nextInt(5);
            log.open(number, at, "Vụ " + number, value, POLICE);
            String id = SomeCases.number(number).key();
            Long deadline = random.nextBoolean() ? null : (Long) (long) random.nextInt(4);
            if (deadline != null) {
                due.put(id, Instant.ofEpochMilli(deadline));
            }
            cases.put(id, new Sorted(id, at.toEpochMilli(), at.toEpochMilli(), value, deadline));
        }
        for (int time = 0; time < random.nextInt(12); time++) {
            int number = random.nextInt(many);
            Instant at = SomeCases.MORNING.plusSeconds(100 + time);
            log.amend(number, at, "Vụ " + number, (long) time, POLICE);
            cases.computeIfPresent(
                    SomeCases.number(number).key(),
                    (id, was) -> new Sorted(id, was.opened(), at.toEpochMilli(), said(at), was.deadline()));
        }
        return log;
    }

    private static long said(Instant at) {
        return at.getEpochSecond() - SomeCases.MORNING.getEpochSecond() - 100;
    }

    private static List<String> expected(Map<String, Sorted> cases, Order order) {
        Function<Sorted, @Nullable Long> key = switch (order.by()) {
            case OPENED -> Sorted::opened;
            case LAST_ACT -> Sorted::at;
            case VALUE -> Sorted::value;
            case DEADLINE -> Sorted::deadline;
        };
        Comparator<Long> direction = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return cases.values().stream()
                .sorted(Comparator.comparing(key, Comparator.nullsLast(direction))
                        .thenComparing(Sorted::id))
                .map(Sorted::id)
                .toList();
    }

    private static List<String> read(RegisterQueries queries, Order order, int limit) {
        List<String> all = new ArrayList<>();
        @Nullable Place after = null;
        do {
            Page page = queries.matters(POLICE, Matter.CASEFILE, asked(order, limit, after));
            all.addAll(ids(page));
            after = page.next() == null ? null : Place.read(page.next());
        } while (after != null);
        return all;
    }

    private static List<String> ids(Page page) {
        return page.items().stream().map(item -> item.getString("id")).toList();
    }

    private static Filters asked(Order order, int limit, @Nullable Place after) {
        return new Filters(Map.of(), List.of(), null, order, limit, null, after);
    }
}
