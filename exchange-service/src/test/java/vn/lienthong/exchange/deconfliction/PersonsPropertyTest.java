package vn.lienthong.exchange.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.deconfliction.Subjects.token;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.DeconflictionNotice;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonDropped;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonEndChanged;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PersonTargeted;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetPerson;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.fixture.Seeds;

/** However a plan is revised, each person of the newest text has one interest until its last day, and nobody else has. */
class PersonsPropertyTest {
    private static final AgencyCode LEAD = new AgencyCode("MS-15");
    private static final PlanId PLAN = new PlanId(new UUID(392, 1));
    private static final Instant BEGINNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final PlanPeriod PERIOD = new Drafts.Terms().made().period();

    @TestFactory
    Stream<DynamicTest> eachPersonOfTheNewestTextHasOneInterestAndNobodyElseHas() {
        return Seeds.each(30, random -> {
            Persons persons = Persons.NONE;
            Map<DeconflictionId, String> live = new HashMap<>();
            Set<String> notices = new HashSet<>();
            Set<DeconflictionId> over = new HashSet<>();
            for (int revision = 1; revision <= 12; revision++) {
                List<Target> targets = targets(random);
                Map<DeconflictionId, String> before = Map.copyOf(live);
                Persons.After after = persons.after(new Persons.Text(
                        PLAN,
                        LEAD,
                        revision,
                        BEGINNING.plus(revision, ChronoUnit.HOURS),
                        new Drafts.Terms()
                                .targets(targets.toArray(Target[]::new))
                                .made(),
                        null));
                for (Notice notice : after.notices()) {
                    assertThat(notices.add(notice.id())).as("told once").isTrue();
                    take(notice.content(), live, over);
                }
                persons = Json.read(Json.write(after.persons()), Persons.class);

                assertThat(live.values()).containsExactlyInAnyOrderElementsOf(wanted(targets));
                assertThat(live.keySet()).noneMatch(over::contains);
                long stay = wanted(targets).stream()
                        .distinct()
                        .map(PersonsPropertyTest::who)
                        .distinct()
                        .mapToLong(person -> Math.min(count(before.values(), person), count(live.values(), person)))
                        .sum();
                assertThat(live.keySet())
                        .as("whoever stays keeps its interest")
                        .filteredOn(before::containsKey)
                        .hasSize((int) stay);
            }
        });
    }

    private static void take(DeconflictionNotice notice, Map<DeconflictionId, String> live, Set<DeconflictionId> over) {
        switch (notice) {
            case PersonTargeted targeted ->
                live.put(
                        targeted.deconfliction(),
                        name(targeted.subjects().getFirst().tokens().toString(), targeted.until()));
            case PersonEndChanged changed -> {
                String before = live.get(changed.deconfliction());
                assertThat(before).as("goes on").isNotNull();
                assertThat(live.put(changed.deconfliction(), name(who(before), changed.until())))
                        .isNotEqualTo(live.get(changed.deconfliction()));
            }
            case PersonDropped dropped -> {
                live.remove(dropped.deconfliction());
                over.add(dropped.deconfliction());
            }
            default -> throw new AssertionError("no such notice comes of a plan: " + notice);
        }
    }

    private static List<Target> targets(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(each -> random.nextInt(4) == 0
                        ? Drafts.place(null, PERIOD.from(), PERIOD.to())
                        : person(random.nextInt(4), random.nextInt(2)))
                .toList();
    }

    private static Target person(int number, int days) {
        String blinded = new Blinded(List.of(token("k1", number)), null, null).text();
        PlanPeriod period = new PlanPeriod(PERIOD.from(), PERIOD.to().minusDays(days));
        return new Target("Đối tượng", null, null, period, new TargetPerson(blinded, null, null));
    }

    private static List<String> wanted(List<Target> targets) {
        return targets.stream()
                .flatMap(target -> Stream.ofNullable(target.person())
                        .map(person -> name(
                                person.subjects().getFirst().tokens().toString(),
                                target.period().to())))
                .toList();
    }

    private static long count(Collection<String> persons, String person) {
        return persons.stream()
                .map(PersonsPropertyTest::who)
                .filter(person::equals)
                .count();
    }

    private static String name(String tokens, LocalDate until) {
        return tokens + " " + until;
    }

    private static String who(String name) {
        return name.substring(0, name.lastIndexOf(' '));
    }
}
