package vn.lienthong.exchange.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.deconfliction.Subjects.consent;
import static vn.lienthong.exchange.deconfliction.Subjects.file;
import static vn.lienthong.exchange.deconfliction.Subjects.interest;
import static vn.lienthong.exchange.deconfliction.Subjects.serving;
import static vn.lienthong.exchange.deconfliction.Subjects.token;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileRetracted;
import vn.lienthong.contract.deconfliction.DeconflictionCommand;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactConsented;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestEnded;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.PartnerFound;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.plan.PlanEvent.PlanCancelled;
import vn.lienthong.contract.plan.PlanEvent.PlanReviewed;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.request.RequestEvent.RequestWithdrawn;
import vn.lienthong.contract.request.RequestId;

/** An interest ends with the matter for which it was registered, if its agency may see that matter. */
class EndingWithMattersTest {
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final UUID MARKETS = new UUID(389, 1);
    private static final UUID POLICES = new UUID(389, 2);
    private static final int LORRY = 29;
    private static final UsedIn FILE = UsedIn.of(file(1));

    @TempDir
    private Path state;

    private Streams streams;
    private Instant now = Instant.parse("2026-11-20T02:15:30Z");

    @BeforeEach
    void start() {
        streams = new Streams(state, List.of(MARKET, POLICE));
    }

    @AfterEach
    void stop() {
        streams.close();
    }

    @Test
    void endsWithItsCaseFileAndMeetsNobodyFromThenOn() {
        does(MARKET, MARKETS, serving(interest(LORRY), FILE));
        assertThat(streams.keeps(token("k1", LORRY))).isTrue();

        ends(retracted(), MARKET);
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestRegistered.class, InterestEnded.class);
        assertThat(streams.keeps(token("k1", LORRY)))
                .as("no hash of it is kept")
                .isFalse();

        does(POLICE, POLICES, interest(LORRY));
        assertThat(streams.told(POLICE)).hasExactlyElementsOfTypes(InterestRegistered.class);
        assertThat(streams.told(MARKET)).isEmpty();
    }

    @Test
    void endsAtOnceWhereTheMatterIsOverAlready() {
        ends(retracted(), MARKET);
        streams.restart();

        does(MARKET, MARKETS, serving(interest(LORRY), FILE));
        does(POLICE, POLICES, interest(LORRY));

        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestRegistered.class, InterestEnded.class);
        assertThat(streams.told(POLICE)).hasExactlyElementsOfTypes(InterestRegistered.class);
    }

    /** Otherwise anybody could learn of any matter that it has ended. */
    @Test
    void hearsNothingOfAMatterThatItsAgencyMayNotSee() {
        does(MARKET, MARKETS, serving(interest(LORRY), FILE));

        ends(retracted(), POLICE);
        does(POLICE, POLICES, interest(LORRY));

        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestRegistered.class, PartnerFound.class);
    }

    @Test
    void whoHasAgreedIsIntroducedToNobodyOnceItHasEnded() {
        does(MARKET, MARKETS, serving(interest(LORRY), FILE));
        does(POLICE, POLICES, interest(LORRY));
        does(MARKET, MARKETS, consent(MARKETS, MARKET));

        ends(retracted(), MARKET);
        streams.restart();
        ends(retracted(), MARKET);
        does(POLICE, POLICES, consent(POLICES, POLICE));

        assertThat(streams.told(MARKET)).last().isInstanceOf(InterestEnded.class);
        assertThat(streams.told(POLICE))
                .hasExactlyElementsOfTypes(InterestRegistered.class, PartnerFound.class, ContactConsented.class);
        assertThat(streams.events()).filteredOn(InterestEnded.class::isInstance).hasSize(1);
    }

    @Test
    void endsWithARequestOrAPlanAsWell() {
        RequestId request = new RequestId(new UUID(391, 1));
        PlanId plan = new PlanId(new UUID(392, 1));
        does(MARKET, MARKETS, serving(interest(LORRY), new UsedIn(null, request, null)));
        does(POLICE, POLICES, serving(interest(30), new UsedIn(null, null, plan)));

        ends(new RequestWithdrawn(request, MARKET, now, "Không cần nữa."), MARKET);
        ends(new PlanCancelled(plan, POLICE, now, "Hủy theo chỉ đạo."), POLICE);

        assertThat(streams.told(MARKET)).last().isInstanceOf(InterestEnded.class);
        assertThat(streams.told(POLICE)).last().isInstanceOf(InterestEnded.class);
    }

    @Test
    void endsWithTheFinalReviewOfAPlanAndNotWithAnInterimOne() {
        PlanId plan = new PlanId(new UUID(392, 2));
        does(MARKET, MARKETS, serving(interest(LORRY), new UsedIn(null, null, plan)));

        ends(reviewed(plan, ReviewKind.INTERIM), MARKET);
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestRegistered.class);

        ends(reviewed(plan, ReviewKind.FINAL), MARKET);
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestEnded.class);
    }

    @Test
    void refusesAnInterestThatServesSeveralMattersOrNone() {
        does(MARKET, MARKETS, serving(interest(LORRY), new UsedIn(file(1), new RequestId(new UUID(391, 1)), null)));
        does(MARKET, MARKETS, serving(interest(LORRY), new UsedIn(null, null, null)));

        assertThat(streams.inbox(MARKET))
                .hasSize(2)
                .allSatisfy(message -> assertThat(((Outcome) message.content()).reasons())
                        .extracting(Reason::pointer)
                        .containsExactly("/serves"));
    }

    private MatterEvent retracted() {
        return new CaseFileRetracted(file(1), MARKET, now, "Lập nhầm.");
    }

    private PlanReviewed reviewed(PlanId plan, ReviewKind kind) {
        return new PlanReviewed(plan, MARKET, now, kind, LocalDate.of(2026, 11, 20), "Đạt yêu cầu.", List.of());
    }

    private void ends(MatterEvent event, AgencyCode provider) {
        streams.happens(event, provider, List.of(provider));
        streams.flow();
    }

    private void does(AgencyCode by, UUID matter, DeconflictionCommand command) {
        streams.command(by, matter, command, now);
        streams.flow();
        now = now.plusSeconds(60);
    }
}
