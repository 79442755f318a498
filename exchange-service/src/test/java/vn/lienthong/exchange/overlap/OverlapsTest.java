package vn.lienthong.exchange.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.plan.Drafts.COMMITTEE;
import static vn.lienthong.exchange.plan.Drafts.MARKET;
import static vn.lienthong.exchange.plan.Drafts.MORNING;
import static vn.lienthong.exchange.plan.Drafts.OFFICE;
import static vn.lienthong.exchange.plan.Drafts.POLICE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.plan.OverlapEvent.OverlapEnded;
import vn.lienthong.contract.plan.OverlapEvent.OverlapFound;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.CancelPlan;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanCancelled;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanEvent.PlanReviewed;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.runtime.message.Message;

/** Two agencies plan for one subject or place: from the plans on the log to what each of the two is told. */
class OverlapsTest {
    private static final String PLANS = Matter.PLAN.events();
    private static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS");
    private static final AgencyCode MARKET_LINE = new AgencyCode("DMSD");
    private static final CaseFileId CASE = new CaseFileId(new UUID(0x389L, 7));
    private static final PlanId FIRST = plan(1);
    private static final PlanId SECOND = plan(2);
    private static final PlanId THIRD = plan(3);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 15);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 15);

    @TempDir
    private Path state;

    private Flow flow;
    private Instant now = MORNING;

    @BeforeEach
    void start() {
        flow = aFlow(state);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    @Test
    @Clause("S2-09")
    void warnsBothAgenciesAndTellsEachNothingButTheOtherAndTheDaysInCommon() {
        drafts(FIRST, MARKET, Drafts.business("5300 123.456", DECEMBER, JANUARY));
        assertThat(inbox(MARKET)).isEmpty();

        drafts(SECOND, POLICE, Drafts.business("5300123456", CHRISTMAS, FEBRUARY));

        var days = new PlanPeriod(CHRISTMAS, JANUARY);
        assertThat(inbox(MARKET)).singleElement().isInstanceOfSatisfying(OverlapFound.class, found -> {
            assertThat(found.plan()).isEqualTo(FIRST);
            assertThat(found.other()).isEqualTo(POLICE);
            assertThat(found.days()).isEqualTo(days);
            assertThat(Json.write(found)).asString().doesNotContain(SECOND.key());
        });
        assertThat(inbox(POLICE)).singleElement().isInstanceOfSatisfying(OverlapFound.class, found -> {
            assertThat(found.plan()).isEqualTo(SECOND);
            assertThat(found.other()).isEqualTo(MARKET);
            assertThat(Json.write(found)).asString().doesNotContain(FIRST.key());
        });
        assertThat(inbox(OFFICE)).hasSize(2);
        assertThat(inbox(CUSTOMS)).isEmpty();
        assertThat(flow.read(PLANS)).allSatisfy(message -> {
            assertThat(message.envelope().causationid()).isNull();
            assertThat(message.envelope().basis()).isEqualTo(Rule.NO_OVERLAP.own());
        });
    }

    /** The committee and market surveillance are told before a business is inspected twice, and one of them stays away. */
    @Test
    @Clause("S0-08")
    void aBusinessIsLeftInPeaceByTheSecondThatWouldInspectIt() {
        Target business = Drafts.business("5300123456", DECEMBER, JANUARY);
        drafts(FIRST, COMMITTEE, new Drafts.Terms().kind(PlanKind.INSPECT).targets(business));
        var second =
                drafts(SECOND, MARKET, new Drafts.Terms().kind(PlanKind.INSPECT).targets(business));
        assertThat(others(inbox(COMMITTEE)))
                .as("as one of the two, and as who watches over the other")
                .containsExactlyInAnyOrder(MARKET, COMMITTEE);
        assertThat(others(inbox(MARKET))).containsExactly(COMMITTEE);

        send(second.accepted(MARKET, new CancelPlan(SECOND, "Ban Chỉ đạo đã kiểm tra doanh nghiệp này."))
                .getFirst());

        assertThat(inbox(COMMITTEE)).hasSize(2).hasOnlyElementsOfType(OverlapEnded.class);
        assertThat(inbox(MARKET)).singleElement().isInstanceOf(OverlapEnded.class);
    }

    /** To verify, to inspect and to handle what concerns one business are three plans of the two parties, and no overlap. */
    @Test
    @Clause("S0-21")
    void threePlansThatFollowOneAnotherDoNotOverlapAndOneThatFollowsAPlanThatIsNotThereDoes() {
        Target business = Drafts.business("5300123456", DECEMBER, JANUARY);
        drafts(FIRST, OFFICE, new Drafts.Terms().kind(PlanKind.VERIFY).targets(business));
        drafts(
                SECOND,
                MARKET_LINE,
                new Drafts.Terms().kind(PlanKind.INSPECT).targets(business).links(null, FIRST));
        drafts(
                THIRD,
                OFFICE,
                new Drafts.Terms().kind(PlanKind.HANDLE).targets(business).links(CASE, SECOND));
        assertThat(flow.read(PLANS)).as("one line of plans").isEmpty();

        drafts(
                plan(4),
                POLICE,
                new Drafts.Terms().kind(PlanKind.HANDLE).targets(business).links(CASE, plan(99)));

        assertThat(others(inbox(OFFICE))).contains(POLICE);
        assertThat(others(inbox(POLICE))).containsExactlyInAnyOrder(OFFICE, MARKET_LINE, OFFICE);
    }

    /** A stage is a part of the programme: what it aims at within it is no overlap, unless there is no such programme. */
    @Test
    @Clause("S1-07")
    void aStageOfAProgrammeAimsAtWhatTheProgrammeDoesAndOneOfNoProgrammeOverlaps() {
        Target port = Drafts.place("Lô 7", DECEMBER, JANUARY);
        drafts(FIRST, OFFICE, new Drafts.Terms().kind(PlanKind.PROGRAMME).targets(port));
        drafts(SECOND, MARKET, new Drafts.Terms().targets(port).within(FIRST));
        assertThat(flow.read(PLANS)).isEmpty();

        drafts(THIRD, POLICE, new Drafts.Terms().targets(port).within(plan(99)));

        assertThat(others(inbox(POLICE))).containsExactlyInAnyOrder(OFFICE, MARKET);
        assertThat(others(inbox(MARKET))).containsExactly(POLICE);
    }

    @Test
    void showsNoThirdAgencyToEitherOfTwo() {
        drafted(FIRST, MARKET, Drafts.business("5300123456", DECEMBER, CHRISTMAS));
        drafted(SECOND, POLICE, Drafts.business("5300123456", CHRISTMAS, JANUARY));
        drafted(THIRD, CUSTOMS, Drafts.business("5300123456", JANUARY, FEBRUARY));

        assertThat(flow.read(PLANS))
                .filteredOn(message -> message.content() instanceof OverlapFound found
                        && found.by().equals(MARKET))
                .singleElement()
                .satisfies(message -> assertThat(message.envelope().handling()).isEqualTo("MS-15,NSC389-SO"));
    }

    @Test
    void warnsOfOneAddressAndOfTheWholeCommuneButNotOfTwoAddresses() {
        drafted(FIRST, MARKET, Drafts.place("Lô 7, cụm công nghiệp Bắc Duyên Hải", DECEMBER, JANUARY));
        drafted(SECOND, POLICE, Drafts.place("Lô 9, cụm công nghiệp Bắc Duyên Hải", DECEMBER, JANUARY));
        assertThat(inbox(POLICE)).isEmpty();

        drafted(THIRD, CUSTOMS, Drafts.place("LÔ 7 cụm công nghiệp  Bắc Duyên Hải.", DECEMBER, JANUARY));
        assertThat(others(inbox(MARKET))).containsExactly(CUSTOMS);
        assertThat(others(inbox(POLICE))).isEmpty();

        drafted(plan(4), COMMITTEE, Drafts.place(null, DECEMBER, JANUARY));
        assertThat(others(inbox(MARKET))).containsExactly(COMMITTEE);
        assertThat(others(inbox(POLICE))).containsExactly(COMMITTEE);
        assertThat(others(inbox(COMMITTEE))).containsExactlyInAnyOrder(MARKET, POLICE, CUSTOMS);
    }

    @Test
    void warnsNobodyOfOtherDaysOfItsOwnPlansOfDaysPastAndOfAPlanThatGoesOnFromTheFirst() {
        drafted(FIRST, MARKET, Drafts.business("5300123456", DECEMBER, CHRISTMAS.minusDays(1)));
        drafted(SECOND, POLICE, Drafts.business("5300123456", CHRISTMAS, JANUARY));
        drafted(THIRD, MARKET, Drafts.business("5300123456", DECEMBER, CHRISTMAS.minusDays(1)));
        send(new PlanDrafted(
                plan(4),
                CUSTOMS,
                now,
                new Drafts.Terms()
                        .targets(Drafts.business("5300123456", CHRISTMAS, JANUARY))
                        .links(null, SECOND)
                        .made(),
                List.of(OFFICE)));
        now = Instant.parse("2027-02-20T00:00:00Z");
        drafted(plan(5), COMMITTEE, Drafts.business("5300123456", DECEMBER, FEBRUARY));

        assertThat(flow.read(PLANS)).isEmpty();
    }

    @Test
    void saysThatItIsOverWhenAPlanIsCancelledRevisedOrReviewed() {
        drafted(FIRST, MARKET, Drafts.business("5300123456", DECEMBER, JANUARY));
        drafted(SECOND, POLICE, Drafts.business("5300123456", DECEMBER, JANUARY));
        send(new PlanCancelled(SECOND, POLICE, now, "Không cần nữa."));
        assertThat(inbox(MARKET)).hasSize(2).last().isInstanceOf(OverlapEnded.class);

        drafted(SECOND, POLICE, Drafts.business("5300123456", DECEMBER, JANUARY));
        send(new PlanRevised(SECOND, POLICE, now, 2, new Drafts.Terms().made(), "Bỏ mục tiêu.", null));
        assertThat(inbox(MARKET)).hasSize(2).last().isInstanceOf(OverlapEnded.class);

        drafted(SECOND, POLICE, Drafts.business("5300123456", DECEMBER, JANUARY));
        send(new PlanReviewed(SECOND, POLICE, now, ReviewKind.FINAL, DECEMBER, "Xong.", List.of()));
        assertThat(inbox(MARKET)).hasSize(2).last().isInstanceOf(OverlapEnded.class);
        assertThat(inbox(POLICE)).hasSize(6);
    }

    @Test
    void keepsWhatItCannotReadAndGoesOn() {
        flow.send(PLANS, FIRST.key(), new RecordHeaders(), "{".getBytes(), now);
        drafted(FIRST, MARKET, Drafts.business("5300123456", DECEMBER, JANUARY));
        drafted(SECOND, POLICE, Drafts.business("5300123456", DECEMBER, JANUARY));

        assertThat(flow.read(Topics.PARKED)).hasSize(1);
        assertThat(inbox(MARKET)).hasSize(1);
    }

    /** Whatever is drafted, revised and given up, and however often the platform restarts: who has been warned and not told that it is over are those who meet. */
    @TestFactory
    Stream<DynamicTest> leavesWarnedExactlyThoseWhoMeet() {
        return Seeds.each(20, random -> {
            try (Flow mine = aFlow(state.resolve("seed"))) {
                Map<PlanId, PlanDrafted> plans = new HashMap<>();
                for (int step = 0; step < 40; step++) {
                    step(mine, random, plans);
                    if (random.nextInt(10) == 0) {
                        mine.restart();
                    }
                }
                assertThat(warned(mine)).isEqualTo(meeting(plans));
            }
        });
    }

    private static void step(Flow flow, Random random, Map<PlanId, PlanDrafted> plans) {
        PlanId plan = plan(random.nextInt(6));
        AgencyCode lead =
                List.of(MARKET, POLICE, CUSTOMS).get((int) (plan.value().getLeastSignificantBits() % 3));
        LocalDate from = DECEMBER.plusDays(random.nextInt(20));
        PlanDrafted drafted = new PlanDrafted(
                plan,
                lead,
                MORNING,
                new Drafts.Terms()
                        .targets(Drafts.business(
                                "530012345" + random.nextInt(3), from, from.plusDays(random.nextInt(15))))
                        .made(),
                List.of(OFFICE));
        PlanEvent event = drafted;
        if (!plans.containsKey(plan)) {
            plans.put(plan, drafted);
        } else if (random.nextInt(3) == 0) {
            event = new PlanCancelled(plan, lead, MORNING, "Không cần nữa.");
            plans.remove(plan);
        } else {
            event = new PlanRevised(plan, lead, MORNING, 2, drafted.terms(), "Sửa.", null);
            plans.put(plan, drafted);
        }
        flow.send(PLANS, plan.key(), message(event), MORNING);
    }

    private static Set<String> warned(Flow flow) {
        Map<String, String> open = new HashMap<>();
        for (Message message : flow.read(PLANS)) {
            switch (message.content()) {
                case OverlapFound found ->
                    assertThat(open.put(found.overlap().key(), found.plan() + " " + found.other()))
                            .isNull();
                case OverlapEnded ended ->
                    assertThat(open.remove(ended.overlap().key())).isNotNull();
                default -> throw new AssertionError(message);
            }
        }
        return new TreeSet<>(open.values());
    }

    private static Set<String> meeting(Map<PlanId, PlanDrafted> plans) {
        Set<String> meeting = new TreeSet<>();
        for (PlanDrafted one : plans.values()) {
            for (PlanDrafted other : plans.values()) {
                Target mine = one.terms().targets().getFirst();
                Target theirs = other.terms().targets().getFirst();
                if (!one.by().equals(other.by())
                        && mine.subject().equals(theirs.subject())
                        && mine.period().meets(theirs.period())) {
                    meeting.add(one.plan() + " " + other.by());
                }
            }
        }
        return meeting;
    }

    private void drafted(PlanId plan, AgencyCode lead, Target... targets) {
        send(new PlanDrafted(
                plan, lead, now, new Drafts.Terms().targets(targets).made(), List.of(OFFICE)));
    }

    /** The same, by way of the command of its lead. */
    private void drafts(PlanId plan, AgencyCode lead, Target target) {
        drafts(plan, lead, new Drafts.Terms().targets(target));
    }

    private TimedLife<PlanCommand, PlanEvent, ?> drafts(PlanId plan, AgencyCode lead, Drafts.Terms terms) {
        var life = PlanLife.from(now, plan);
        life.accepted(lead, new DraftPlan(terms.made()));
        life.events().forEach(this::send);
        return life;
    }

    private void send(PlanEvent event) {
        flow.send(PLANS, event.plan().key(), message(event), now);
        now = now.plusSeconds(60);
    }

    private static Message message(PlanEvent event) {
        return new Message(
                new Envelope(
                        UUID.randomUUID().toString(),
                        URI.create("/exchange-service"),
                        MessageTypes.of(event).name(),
                        event.plan().key(),
                        event.at(),
                        event.by(),
                        event.by().value(),
                        null,
                        null,
                        null,
                        null,
                        null),
                Json.write(event));
    }

    private List<Object> inbox(AgencyCode agency) {
        return flow.read(Topics.inbox(agency).name()).stream()
                .map(Message::content)
                .toList();
    }

    private static List<AgencyCode> others(List<Object> told) {
        return told.stream().map(each -> ((OverlapFound) each).other()).toList();
    }

    private static PlanId plan(long number) {
        return new PlanId(new UUID(0x389L, number));
    }

    private static Flow aFlow(Path state) {
        return Flow.of(
                state,
                PLANS,
                new Overlaps(
                        Shipped.connecting(Set.of(MARKET, MARKET_LINE, POLICE, CUSTOMS, COMMITTEE, OFFICE)),
                        new SimpleMeterRegistry())::find);
    }
}
