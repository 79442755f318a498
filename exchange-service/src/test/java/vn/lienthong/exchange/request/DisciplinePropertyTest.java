package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestReaddressed;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.exchange.request.Asking.About;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.calendar.WorkCalendar;
import vn.lienthong.registry.integrity.KeptFrom;
import vn.lienthong.runtime.decider.Decision;

/**
 * Whatever agency a proposal of discipline is about, on whatever day, and whatever comes of it: it reaches neither that agency
 * nor any that stands beside it or under one of these (clauses.csv S1-17). Who is left out is reckoned here from above, where the
 * rules look from below.
 */
class DisciplinePropertyTest {
    private static final Agencies AGENCIES = Shipped.DIRECTORY.get().agencies();
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);
    private static final int DAYS = 365 * 8;
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final AtomicInteger REFUSED = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> reachesNobodyThatStandsWithOrUnderTheAgencyConcerned() {
        return Stream.concat(
                Seeds.each(300, DisciplinePropertyTest::one),
                Stream.of(DynamicTest.dynamicTest("many were made and many refused", () -> {
                    assertThat(MADE.get()).isGreaterThan(50);
                    assertThat(REFUSED.get()).isGreaterThan(50);
                })));
    }

    /** The same of seeds that do not change, so that what the agencies do shows the clause. */
    @Test
    @Clause("S1-17")
    void reachesNobodyThatStandsWithOrUnderTheAgencyConcernedWhicheverOfThese() {
        LongStream.rangeClosed(1, 6).mapToObj(Random::new).forEach(DisciplinePropertyTest::one);
    }

    private static void one(Random random) {
        Instant now = FIRST.plusDays(random.nextInt(DAYS))
                .atTime(9, 0)
                .atZone(WorkCalendar.ZONE)
                .toInstant();
        LocalDate day = Counting.day(now);
        List<Agency> there =
                AGENCIES.all().stream().filter(agency -> agency.existsOn(day)).toList();
        AgencyCode concerned = any(random, there).code();
        Set<AgencyCode> leftOut = leftOut(concerned, day);
        Course course = new Course(Shipped.DIRECTORY, Course.EVERYBODY, now);
        MakeRequest make = proposal(random, concerned, near(random, concerned, leftOut, there, day));
        AgencyCode requester = other(random, there, concerned, make);

        Decision<RequestEvent> decision = course.command(requester.value(), make);

        List<AgencyCode> wrongly =
                make.addressees().stream().filter(leftOut::contains).toList();
        if (decision instanceof Decision.Refused<RequestEvent>(List<Reason> reasons)) {
            REFUSED.incrementAndGet();
            assertThat(reasons)
                    .as("only because somebody is left out, or nobody is below")
                    .allMatch(reason -> reason.pointer() != null
                            && (reason.pointer().startsWith("/addressees/") && !wrongly.isEmpty()
                                    || reason.pointer().equals("/cascade")));
            return;
        }
        MADE.incrementAndGet();
        assertThat(wrongly).isEmpty();
        course.pass(Duration.ofDays(12));
        for (int move = 0; move < 5; move++) {
            course.command(
                    any(random, there).code().value(),
                    Asking.readdress(
                            make.addressees().getFirst().value(),
                            any(random, List.copyOf(leftOut)).value()));
        }
        course.command(
                "NSC389-SO",
                Asking.readdress(
                        make.addressees().getFirst().value(),
                        any(random, List.copyOf(leftOut)).value()));
        for (RequestEvent event : course.events()) {
            assertThat(reached(event))
                    .as("%s about %s", event, concerned)
                    .doesNotContainAnyElementsOf(leftOut(concerned, Counting.day(event.at())));
        }
    }

    /** Whom an event brings into the matter, beside who made it. */
    private static Set<AgencyCode> reached(RequestEvent event) {
        Set<AgencyCode> reached = new TreeSet<>();
        switch (event) {
            case RequestMade made -> {
                reached.addAll(made.addressees());
                reached.addAll(made.watchers());
                made.owed().stream().map(Owed::addressee).forEach(reached::add);
                reached.remove(made.by());
            }
            case RequestEscalated escalated -> reached.addAll(escalated.to());
            case RequestReaddressed moved -> reached.add(moved.owed().addressee());
            default -> {}
        }
        return reached;
    }

    /** The agency, those of its level right under the same body, and all below these. */
    private static Set<AgencyCode> leftOut(AgencyCode concerned, LocalDate day) {
        Deque<AgencyCode> heads = new ArrayDeque<>();
        AGENCIES.find(concerned, day)
                .ifPresentOrElse(
                        body -> {
                            heads.add(concerned);
                            if (body.parent() != null) {
                                AGENCIES.children(body.parent(), day).stream()
                                        .filter(beside -> beside.level() == body.level())
                                        .map(Agency::code)
                                        .forEach(heads::add);
                            }
                        },
                        () -> heads.add(concerned));
        Set<AgencyCode> all = new HashSet<>();
        while (!heads.isEmpty()) {
            AgencyCode head = heads.remove();
            if (all.add(head)) {
                AGENCIES.children(head, day).forEach(child -> heads.add(child.code()));
            }
        }
        return all;
    }

    private static MakeRequest proposal(Random random, AgencyCode concerned, List<AgencyCode> addressees) {
        Urgency urgency = any(random, List.of(Urgency.values()));
        RequestContent content = About.of(RequestKind.PROPOSE_DISCIPLINE, urgency)
                .concerning(concerned.value())
                .content();
        return new MakeRequest(content, addressees, random.nextInt(4) == 0 ? true : null);
    }

    /** Some that must be left out, those above, and others. */
    private static List<AgencyCode> near(
            Random random, AgencyCode concerned, Set<AgencyCode> leftOut, List<Agency> there, LocalDate day) {
        Set<AgencyCode> some = new TreeSet<>();
        if (random.nextInt(3) == 0) {
            some.add(any(random, List.copyOf(leftOut)));
        }
        AGENCIES.parents(concerned, day).stream().map(Agency::code).forEach(some::add);
        some.add(any(random, there).code());
        List<AgencyCode> addressees = new ArrayList<>(some);
        return addressees.subList(0, Math.min(addressees.size(), 1 + random.nextInt(3)));
    }

    private static AgencyCode other(Random random, List<Agency> there, AgencyCode concerned, MakeRequest make) {
        AgencyCode requester = any(random, there).code();
        return requester.equals(concerned) || make.addressees().contains(requester)
                ? other(random, there, concerned, make)
                : requester;
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void whoTookOverFromABodyThatHasEndedIsLeftOutForIt() {
        KeptFrom kept =
                KeptFrom.of(Shipped.DIRECTORY.get(), List.of(new AgencyCode("OLD-MS-94")), LocalDate.of(2026, 3, 2));

        assertThat(kept.holds(new AgencyCode("MS-92"))).isTrue();
        assertThat(kept.holds(new AgencyCode("PPC-92"))).isFalse();
    }
}
