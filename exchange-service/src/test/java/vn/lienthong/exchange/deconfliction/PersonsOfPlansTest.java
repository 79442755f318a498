package vn.lienthong.exchange.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.deconfliction.Subjects.consent;
import static vn.lienthong.exchange.deconfliction.Subjects.interest;
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
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.DeconflictionCommand;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactConsented;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactOpened;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestEndChanged;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestEnded;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestExpired;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestWithdrawn;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.PartnerFound;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.plan.PlanEvent.PlanCancelled;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetPerson;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.message.Message;

/** Two plans that are aimed at one person: both agencies are asked for contact, and nobody else hears of it. */
class PersonsOfPlansTest {
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final PlanId MARKETS = new PlanId(new UUID(392, 1));
    private static final PlanId POLICES = new PlanId(new UUID(392, 2));
    private static final MatterNumber NUMBER = MatterNumber.of(Matter.PLAN, 2026, 17);
    private static final LocalDate LAST_DAY = new Drafts.Terms().made().period().to();
    private static final int SMUGGLER = 41;
    private static final int OTHER = 42;

    @TempDir
    private Path state;

    private Streams streams;
    private Instant now = Instant.parse("2026-11-20T02:15:30Z");

    @BeforeEach
    void start() {
        streams = new Streams(state, List.of(MARKET, POLICE, OFFICE));
    }

    @AfterEach
    void stop() {
        streams.close();
    }

    @Test
    void bothLearnThatThereIsAnotherAndWhoItIsOnceBothAgree() {
        drafts(MARKETS, MARKET, person(SMUGGLER));
        assertThat(streams.told(MARKET))
                .singleElement()
                .isInstanceOfSatisfying(InterestRegistered.class, registered -> {
                    assertThat(registered.serves()).isEqualTo(new UsedIn(null, null, MARKETS));
                    assertThat(registered.subjects())
                            .allMatch(subject -> subject.tokens().isEmpty());
                    assertThat(registered.endsAt()).isEqualTo("2027-02-28T16:59:59Z");
                });

        drafts(POLICES, POLICE, person(SMUGGLER));
        streams.restart();

        assertThat(streams.inbox(MARKET)).singleElement().satisfies(PersonsOfPlansTest::isBlind);
        assertThat(streams.inbox(POLICE))
                .last()
                .satisfies(message -> assertThat(message.content()).isInstanceOf(PartnerFound.class));
        assertThat(streams.inbox(OFFICE)).as("who watches over both plans").isEmpty();

        consents();
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(ContactConsented.class, ContactOpened.class);
        assertThat(streams.told(POLICE)).hasExactlyElementsOfTypes(ContactConsented.class, ContactOpened.class);
    }

    /** An interest that serves no plan at all meets it as well. */
    @Test
    void aPlanMeetsWhoeverIsInterestedForAnotherReason() {
        does(POLICE, new UUID(389, 2), interest(SMUGGLER));
        drafts(MARKETS, MARKET, person(SMUGGLER));

        assertThat(streams.told(POLICE)).hasExactlyElementsOfTypes(InterestRegistered.class, PartnerFound.class);
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestRegistered.class, PartnerFound.class);
    }

    @Test
    void aRevisionKeepsWhoStaysAndLetsGoOfWhoDoesNot() {
        drafts(MARKETS, MARKET, person(SMUGGLER), person(OTHER));
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestRegistered.class, InterestRegistered.class);

        revises(2, person(OTHER));
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestWithdrawn.class);
        assertThat(streams.keeps(token("k1", SMUGGLER))).isFalse();
        assertThat(streams.keeps(token("k1", OTHER))).isTrue();

        revises(3, person(OTHER), person(SMUGGLER));
        assertThat(streams.told(MARKET))
                .as("registered anew, as it is over what it was")
                .hasExactlyElementsOfTypes(InterestRegistered.class);
    }

    @Test
    void anotherLastDayChangesTheEndAndWhomItHasMetStays() {
        drafts(MARKETS, MARKET, person(SMUGGLER));
        drafts(POLICES, POLICE, person(SMUGGLER));
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestRegistered.class, PartnerFound.class);
        streams.told(POLICE);
        consents();
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(ContactConsented.class, ContactOpened.class);
        streams.told(POLICE);

        revises(2, until(person(SMUGGLER), LAST_DAY.plusDays(30)));
        streams.restart();
        assertThat(streams.told(MARKET))
                .singleElement()
                .isInstanceOfSatisfying(
                        InterestEndChanged.class,
                        changed -> assertThat(changed.endsAt()).isEqualTo(Counting.lastSecond(LAST_DAY.plusDays(30))));
        assertThat(streams.told(POLICE)).as("nothing is asked anew").isEmpty();

        streams.passTimeUntil(Counting.lastSecond(LAST_DAY).plusSeconds(60));
        assertThat(streams.told(POLICE)).hasAtLeastOneElementOfType(InterestExpired.class);
        assertThat(streams.told(MARKET)).doesNotHaveAnyElementsOfTypes(InterestExpired.class);
        now = Counting.lastSecond(LAST_DAY).plusSeconds(120);

        revises(3, until(person(SMUGGLER), LAST_DAY.plusDays(5)));
        streams.passTimeUntil(Counting.lastSecond(LAST_DAY.plusDays(5)).plusSeconds(60));
        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestEndChanged.class, InterestExpired.class);
        now = Counting.lastSecond(LAST_DAY.plusDays(5)).plusSeconds(120);

        revises(4, until(person(SMUGGLER), LAST_DAY.plusDays(60)));
        assertThat(streams.told(MARKET))
                .as("what is over is registered anew")
                .hasExactlyElementsOfTypes(InterestRegistered.class);
    }

    /** Each agrees to name an officer; of its plan it has agreed to say nothing. */
    @Test
    void theNumberOfAPlanIsForItsLeadAlone() {
        drafts(MARKETS, MARKET, person(SMUGGLER));
        does(POLICE, new UUID(389, 2), interest(SMUGGLER));
        consents();

        assertThat(streams.told(MARKET))
                .hasAtLeastOneElementOfType(ContactOpened.class)
                .filteredOn(InterestRegistered.class::isInstance)
                .extracting(event -> ((InterestRegistered) event).reference())
                .containsExactly(NUMBER + "/1");
        assertThat(streams.inbox(POLICE))
                .allSatisfy(message -> assertThat(message.envelope().attributes() + new String(message.payload()))
                        .doesNotContain(NUMBER.value(), MARKETS.toString()));
        assertThat(streams.events())
                .filteredOn(
                        event -> event instanceof ContactOpened && event.by().equals(POLICE))
                .singleElement()
                .satisfies(event -> assertThat(
                                new Wording(AgencyCode::value).of(event).particulars())
                        .doesNotContain("KH-"));
        assertThat(streams.events())
                .filteredOn(
                        event -> event instanceof ContactOpened && event.by().equals(MARKET))
                .singleElement()
                .satisfies(event -> assertThat(((ContactOpened) event).reference())
                        .as("which the police wrote themselves")
                        .isEqualTo("VV-2026-000012"));
    }

    @Test
    void endsWithThePlanAndNoHashOfItIsKept() {
        drafts(MARKETS, MARKET, person(SMUGGLER));
        happens(new PlanCancelled(MARKETS, MARKET, now, "Hủy theo chỉ đạo."), MARKET);
        drafts(POLICES, POLICE, person(OTHER));

        assertThat(streams.told(MARKET)).hasExactlyElementsOfTypes(InterestRegistered.class, InterestEnded.class);
        assertThat(streams.keeps(token("k1", SMUGGLER))).isFalse();
        assertThat(streams.told(POLICE)).hasExactlyElementsOfTypes(InterestRegistered.class);
    }

    @Test
    void nobodyReadsInThePlanWhoItIs() {
        PlanTerms terms = terms(person(SMUGGLER));
        for (AgencyCode reader : List.of(MARKET, POLICE, OFFICE)) {
            PlanDrafted seen = new PlanDrafted(MARKETS, MARKET, now, terms, List.of(OFFICE)).seenBy(reader);
            assertThat(seen.terms().targets())
                    .singleElement()
                    .satisfies(target ->
                            assertThat(target.person()).isEqualTo(new TargetPerson(TargetPerson.HIDDEN, null, null)));
            PlanRevised revised = new PlanRevised(MARKETS, MARKET, now, 2, terms, "Sửa.", null).seenBy(reader);
            assertThat(revised.toString()).doesNotContain("k1:");
        }
    }

    private static void isBlind(Message message) {
        assertThat(message.content()).isInstanceOf(PartnerFound.class);
        assertThat(message.envelope().attributes() + new String(message.payload()))
                .doesNotContain("POLICE", POLICES.toString(), "k1:");
    }

    private static Target person(int number) {
        PlanPeriod period = new Drafts.Terms().made().period();
        String blinded = new Blinded(List.of(token("k1", number)), null, null).text();
        return new Target("Đối tượng " + number, null, null, period, new TargetPerson(blinded, null, null));
    }

    private static Target until(Target target, LocalDate last) {
        PlanPeriod period = new PlanPeriod(target.period().from(), last);
        return new Target(target.label(), target.subject(), target.place(), period, target.person());
    }

    /** Whoever has registered anything agrees to be known. */
    private void consents() {
        List<DeconflictionEvent> registered = streams.events().stream()
                .filter(InterestRegistered.class::isInstance)
                .toList();
        registered.forEach(each -> does(
                each.by(),
                each.deconfliction().value(),
                consent(each.deconfliction().value(), each.by())));
    }

    private static PlanTerms terms(Target... targets) {
        return new Drafts.Terms().targets(targets).made();
    }

    private void drafts(PlanId plan, AgencyCode lead, Target... targets) {
        happens(new PlanDrafted(plan, lead, now, terms(targets), List.of(OFFICE)), lead);
    }

    private void revises(int revision, Target... targets) {
        happens(new PlanRevised(MARKETS, MARKET, now, revision, terms(targets), "Sửa đối tượng.", null), MARKET);
    }

    private void happens(MatterEvent event, AgencyCode lead) {
        streams.happens(event, lead, List.of(lead, OFFICE), NUMBER);
        streams.flow();
        now = now.plusSeconds(60);
    }

    private void does(AgencyCode by, UUID matter, DeconflictionCommand command) {
        streams.command(by, matter, command, now);
        streams.flow();
        now = now.plusSeconds(60);
    }
}
