package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.tips.TipLife.POLICE;
import static vn.lienthong.tips.TipLife.RECEIVER;
import static vn.lienthong.tips.TipLife.TIP;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.IdentityCommand;
import vn.lienthong.contract.tip.IdentityCommand.ApproveUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.AskUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.EraseIdentity;
import vn.lienthong.contract.tip.IdentityCommand.RefuseUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.IdentityEvent.IdentityErased;
import vn.lienthong.contract.tip.IdentityEvent.IdentitySealed;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingApproved;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingAsked;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingEnded;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.SealedIdentity;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.contract.tip.TipStep;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

class UnsealingTest {
    private static final UUID SEALING = new UUID(1, 1);
    private static final SealIdentity SEAL = new SealIdentity(TIP, SEALING, null);
    private static final AskUnsealing ASK = new AskUnsealing(TIP, "Cần mời người báo đến.");
    private static final EraseIdentity ERASE = new EraseIdentity(TIP, "Người báo đề nghị.");
    private static final String AN = "an.nv";
    private static final String BINH = "binh.tt";

    private final Life<TipCommand, TipEvent, TipState> tip = TipLife.received();

    @Test
    void takesTwoOfficersAndAReason() {
        assertThat(by(RECEIVER, null, SEAL)).isEqualTo("yes");
        assertThat(by(RECEIVER, AN, ASK)).isEqualTo("yes");
        assertThat(by(RECEIVER, AN, approve())).isEqualTo("not yours");
        assertThat(by(RECEIVER, BINH, approve())).isEqualTo("yes");

        SealedIdentity.Open open = (SealedIdentity.Open) identity();
        assertThat(open.isFor(AN, tip.now())).isTrue();
        assertThat(open.isFor(BINH, tip.now())).isTrue();
        assertThat(open.isFor("cuong", tip.now())).isFalse();
        assertThat(open.isFor(AN, open.until())).isFalse();
        assertThat(open.reason()).isEqualTo(ASK.reason());
        assertThat(Duration.between(tip.events().getLast().at(), open.until())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void isNoSystemsAndNoOtherAgencysBusiness() {
        tip.command(RECEIVER, new TipCommand.OfferTip(TIP, POLICE, "Thuộc địa bàn."));
        by(RECEIVER, null, SEAL);

        assertThat(by(RECEIVER, null, ASK)).isEqualTo("not yours");
        assertThat(by(RECEIVER, null, ERASE)).isEqualTo("not yours");
        assertThat(List.of(by(POLICE, AN, SEAL), by(POLICE, AN, ASK), by(POLICE, AN, approve()), by(POLICE, AN, ERASE)))
                .containsOnly("not yours");
        assertThat(by(new AgencyCode("TAX-15"), AN, ASK)).isEqualTo("unknown");
    }

    @Test
    void tellsNobodyElseWhetherThereIsOne() {
        by(RECEIVER, null, SEAL);
        Decision<TipEvent> sealed = tip.command(POLICE, ASK);
        Life<TipCommand, TipEvent, TipState> another = TipLife.received();
        Decision<TipEvent> unsealed = another.command(POLICE, ASK);

        assertThat(sealed).isEqualTo(unsealed);
        assertThat(tip.events().stream().filter(IdentityEvent.class::isInstance))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.isTold(RECEIVER, RECEIVER)).isTrue();
                    assertThat(event.isTold(POLICE, RECEIVER)).isFalse();
                });
        assertThat(new Tips(Shipped.DIRECTORY).allowed(tip.state()).orElseThrow())
                .noneMatch(
                        step -> step.type().contains("unsealing") || step.type().contains("identity"));
    }

    @Test
    void isSealedOnceUnlessAnotherTakesItsPlaceForAReason() {
        by(RECEIVER, null, SEAL);

        assertThat(by(RECEIVER, null, new SealIdentity(TIP, new UUID(2, 2), null)))
                .isEqualTo("not now");
        SealIdentity replacing = new SealIdentity(TIP, new UUID(3, 3), "Số máy mới.");
        assertThat(by(RECEIVER, null, replacing))
                .as("it destroys the one before")
                .isEqualTo("not yours");
        assertThat(by(RECEIVER, AN, replacing)).isEqualTo("yes");
        IdentitySealed sealed = (IdentitySealed) tip.events().getLast();
        assertThat(sealed.replaces()).isEqualTo(SEALING);
        assertThat(sealed.account()).isEqualTo(AN);
    }

    /** A form that was opened for one question agrees to no other. */
    @Test
    void isApprovedForTheQuestionThatWasReadAlone() {
        by(RECEIVER, null, SEAL);
        by(RECEIVER, AN, ASK);
        ApproveUnsealing first = approve();
        RefuseUnsealing notFirst = refuse();
        by(RECEIVER, AN, refuse());
        by(RECEIVER, "cuong", new AskUnsealing(TIP, "Việc khác."));

        assertThat(by(RECEIVER, BINH, first)).isEqualTo("not now");
        assertThat(by(RECEIVER, BINH, notFirst)).isEqualTo("not now");
        assertThat(by(RECEIVER, BINH, approve())).isEqualTo("yes");
        assertThat(by(RECEIVER, BINH, notFirst)).isEqualTo("not now");
    }

    @Test
    void isClosedBeforeItsTimeIsOver() {
        by(RECEIVER, null, SEAL);
        by(RECEIVER, AN, ASK);
        by(RECEIVER, BINH, approve());
        assertThat(TipStep.onIdentity(tip.state()))
                .extracting(TipStep::command)
                .containsExactlyInAnyOrder(RefuseUnsealing.class, EraseIdentity.class);

        assertThat(by(RECEIVER, "cuong", refuse())).isEqualTo("yes");
        assertThat(identity()).isEqualTo(new SealedIdentity.Closed(SEALING));
    }

    /** Where somebody asks before the clock has struck, the log still tells that nobody had agreed. */
    @Test
    void tellsOfWhatLapsedAheadOfWhatIsAskedNext() {
        by(RECEIVER, null, SEAL);
        by(RECEIVER, AN, ASK);
        Instant end = identity().ends().orElseThrow();

        Decision<TipEvent> decision = new Tips(Shipped.DIRECTORY)
                .decide(new Command<>(ASK, TIP.key(), RECEIVER, "again", end, "Trần Thị Bình", BINH), tip.state());

        assertThat(((Decision.Accepted<TipEvent>) decision).events()).hasSize(2).satisfies(events -> {
            assertThat(events.getFirst())
                    .isInstanceOfSatisfying(
                            UnsealingEnded.class,
                            ended -> assertThat(ended.opened()).isFalse());
            assertThat(events.getLast())
                    .isInstanceOfSatisfying(
                            UnsealingAsked.class,
                            asked -> assertThat(asked.ask()).isEqualTo("again"));
        });
    }

    @Test
    void isAskedOnceAtATimeAndNobodyAgreesToNothing() {
        assertThat(by(RECEIVER, AN, ASK)).isEqualTo("not now");
        by(RECEIVER, null, SEAL);
        assertThat(by(RECEIVER, BINH, approve())).isEqualTo("not now");
        assertThat(by(RECEIVER, BINH, refuse())).isEqualTo("not now");
        by(RECEIVER, AN, ASK);
        assertThat(by(RECEIVER, BINH, ASK)).isEqualTo("not now");
        assertThat(by(RECEIVER, AN, refuse())).isEqualTo("yes");
        assertThat(by(RECEIVER, BINH, approve())).isEqualTo("not now");
    }

    @Test
    void isErasedForGood() {
        by(RECEIVER, null, SEAL);
        by(RECEIVER, AN, ASK);
        by(RECEIVER, BINH, approve());

        assertThat(by(RECEIVER, AN, ERASE)).isEqualTo("yes");
        assertThat(((IdentityErased) tip.events().getLast()).sealing()).isEqualTo(SEALING);
        assertThat(by(RECEIVER, AN, ASK)).isEqualTo("not now");
        assertThat(by(RECEIVER, AN, ERASE)).isEqualTo("not now");
        assertThat(identity()).isInstanceOf(SealedIdentity.Erased.class);
    }

    @Test
    void lapsesByTimeAloneAndIsNotApprovedAfterwardsWhoeverNoticedFirst() {
        Tips rules = new Tips(Shipped.DIRECTORY);
        by(RECEIVER, null, SEAL);
        by(RECEIVER, AN, ASK);
        Instant end = identity().ends().orElseThrow();
        TipState asked = tip.state();

        assertThat(rules.wake(asked, end.minusMillis(1))).noneMatch(UnsealingEnded.class::isInstance);
        TipState late = asked;
        List<TipEvent> woken = new ArrayList<>();
        while (rules.wakesAt(late).filter(at -> !at.isAfter(end)).isPresent()) {
            List<TipEvent> brought = rules.wake(late, end);
            woken.addAll(brought);
            late = rules.evolve(late, brought);
        }
        assertThat(woken).filteredOn(UnsealingEnded.class::isInstance).hasSize(1);
        assertThat(((Received) late).folder().identity()).isEqualTo(new SealedIdentity.Closed(SEALING));
        // and where the clock has not struck yet, the command sees it all the same
        assertThat(Life.answer(rules.decide(
                        new Command<>(approve(), TIP.key(), RECEIVER, "late", end, "Trần Thị Bình", BINH), asked)))
                .isEqualTo("not now");
    }

    @Test
    void goesOnWhateverBecomesOfTheTip() {
        by(RECEIVER, null, SEAL);
        tip.command(RECEIVER, TipLife.screen(Screening.SPAM));

        assertThat(by(RECEIVER, AN, ASK)).isEqualTo("yes");
        assertThat(tip.state()).isInstanceOf(TipState.SetAside.class);
        assertThat(TipStep.onIdentity(tip.state()))
                .extracting(TipStep::command)
                .containsExactlyInAnyOrder(ApproveUnsealing.class, RefuseUnsealing.class, EraseIdentity.class);
    }

    @Test
    void staysOpenWhileTheTipIsHandedOnAndComesBack() {
        by(RECEIVER, null, SEAL);
        tip.command(RECEIVER, new TipCommand.OfferTip(TIP, POLICE, "Thuộc địa bàn."));
        by(RECEIVER, AN, ASK);
        by(RECEIVER, BINH, approve());
        SealedIdentity open = identity();

        tip.command(POLICE, new TipCommand.ReturnTip(TIP, "Khác địa bàn."));

        assertThat(open).isInstanceOf(SealedIdentity.Open.class);
        assertThat(identity()).isEqualTo(open);
    }

    /** Whatever is commanded by whomever, nothing is opened but by two, and only those two read it. */
    @TestFactory
    Stream<DynamicTest> oneAloneNeverOpensIt() {
        AtomicInteger everOpened = new AtomicInteger();
        Stream<DynamicTest> lives = Seeds.each(300, random -> {
            Life<TipCommand, TipEvent, TipState> any = TipLife.received();
            int opened = 0;
            for (int step = 0; step < 60; step++) {
                AgencyCode by = random.nextInt(5) == 0 ? POLICE : RECEIVER;
                any.command(by, officer(random), drawn(random, asks(any)));
                if (((Received) any.state()).folder().identity() instanceof SealedIdentity.Open open) {
                    UnsealingAsked asked = last(any, UnsealingAsked.class);
                    UnsealingApproved approved = last(any, UnsealingApproved.class);
                    assertThat(asked.account()).isNotEqualTo(approved.account());
                    assertThat(asked.by()).isEqualTo(RECEIVER).isEqualTo(approved.by());
                    assertThat(open.asker()).isEqualTo(asked.account());
                    assertThat(open.approver()).isEqualTo(approved.account());
                    assertThat(open.ask()).isEqualTo(asked.ask());
                    opened++;
                }
            }
            everOpened.addAndGet(opened);
        });
        return Stream.concat(
                lives,
                Stream.of(DynamicTest.dynamicTest(
                        "and it was opened often enough to tell",
                        () -> assertThat(everOpened.get()).isGreaterThan(100))));
    }

    private static <E> E last(Life<TipCommand, TipEvent, TipState> any, Class<E> kind) {
        return any.events().reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String officer(Random random) {
        return random.nextInt(4) == 0 ? null : List.of(AN, BINH, "cuong").get(random.nextInt(3));
    }

    private static List<String> asks(Life<TipCommand, TipEvent, TipState> any) {
        List<String> asks = new ArrayList<>(List.of("none"));
        any.events().stream()
                .filter(UnsealingAsked.class::isInstance)
                .map(UnsealingAsked.class::cast)
                .forEach(asked -> asks.add(asked.ask()));
        return asks;
    }

    private static IdentityCommand drawn(Random random, List<String> asks) {
        String ask = random.nextInt(4) == 0 ? asks.get(random.nextInt(asks.size())) : asks.getLast();
        return switch (random.nextInt(8)) {
            case 0 -> new SealIdentity(TIP, new UUID(0, random.nextInt(5)), random.nextBoolean() ? null : "Mới.");
            case 1 -> new RefuseUnsealing(TIP, ask, "Chưa cần.");
            case 2 -> random.nextInt(4) == 0 ? ERASE : ASK;
            case 3, 4 -> ASK;
            default -> new ApproveUnsealing(TIP, ask);
        };
    }

    private ApproveUnsealing approve() {
        return new ApproveUnsealing(TIP, ask());
    }

    private RefuseUnsealing refuse() {
        return new RefuseUnsealing(TIP, ask(), "Chưa cần.");
    }

    /** Id of the question that was put last. */
    private String ask() {
        return asks(tip).getLast();
    }

    private SealedIdentity identity() {
        return ((Received) tip.state()).folder().identity();
    }

    private String by(AgencyCode agency, @Nullable String account, IdentityCommand command) {
        Decision<TipEvent> decision = tip.command(agency, account, command);
        if (decision instanceof Decision.Refused<TipEvent>(var reasons)) {
            assertThat(reasons).extracting(reason -> reason.code()).doesNotContain(ReasonCode.FAULT);
        }
        return Life.answer(decision);
    }
}
