package vn.lienthong.acceptance;

import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import vn.lienthong.acceptance.GuardScene.Thing;
import vn.lienthong.client.Delivery;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.deconfliction.ContactOfficer;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.ConsentToContact;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactOpened;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.PartnerFound;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanLinks;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetPerson;
import vn.lienthong.standalone.Part;

/**
 * Two plans against one person. Nobody reads who it is, each lead included; of the interest that serves a plan its lead alone knows, whoever
 * watches over the plan not; who the other is, and whom to speak to, each learns when both agree, and of the other's plan nothing.
 */
record GuardPersons(GuardScene scene) {
    /** How begins what stands in place of an identifier, which nobody reads either. */
    private static final String HASHED = "blind:";

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** @param agree whether both do, or the first alone */
    void plays(boolean agree) {
        String identity = "0%011d".formatted(Math.floorMod(scene.random.nextLong(), 100_000_000_000L));
        AgencyCode one = scene.anyone();
        AgencyCode other = scene.others(1, one).getFirst();
        Thing first = interest(plan(one, identity));
        Thing second = interest(plan(other, identity));
        for (Thing each : List.of(first, second)) {
            hears(each, PartnerFound.class);
        }
        consents(first);
        if (agree) {
            consents(second);
            opened(first, second);
            opened(second, first);
        }
    }

    /** Who drafts it, who watches over everything, and who is asked for an opinion: each reads that it is aimed at somebody. */
    private Thing plan(AgencyCode by, String identity) {
        Set<AgencyCode> all = new TreeSet<>(List.of(by, STANDING_OFFICE));
        Thing plan =
                scene.begins("plans", by, scene.planting.sow(new DraftPlan(terms(by, identity))), null, field -> all);
        AgencyCode asked = scene.others(1, by).getFirst();
        all.add(asked);
        scene.knowledge.join(plan.id(), all);
        scene.follows(
                plan,
                by,
                new ConsultOnPlan(new PlanId(UUID.fromString(plan.id())), List.of(asked), null),
                field -> all);
        scene.knowledge.permit(Planted.word(identity, plan.id(), "person"), List.of());
        scene.knowledge.permit(Planted.word(HASHED, plan.id(), "hash of a person"), List.of());
        scene.isKnown(plan, all);
        return plan;
    }

    /** That there is one, its lead alone knows. */
    private Thing interest(Thing plan) {
        Predicate<Delivery> serves = delivery -> delivery.content().orElse(null)
                        instanceof InterestRegistered registered
                && registered.serves() != null
                && registered.serves().named().anyMatch(matter -> matter.key().equals(plan.id()));
        String id = agency(plan.provider()).inboxUntil(serves).stream()
                .filter(serves)
                .map(delivery -> Objects.requireNonNull(delivery.envelope().subject()))
                .findFirst()
                .orElseThrow();
        Thing interest = new Thing("deconflictions", id, plan.provider(), plan.command(), plan.title(), "", null);
        scene.things.add(interest);
        scene.isKnown(interest, List.of(plan.provider()));
        return interest;
    }

    private void consents(Thing interest) {
        scene.follows(
                interest,
                interest.provider(),
                new ConsentToContact(
                        new DeconflictionId(UUID.fromString(interest.id())), new ContactOfficer("trực ban", "số máy")),
                field -> List.of(interest.provider()));
    }

    /** Its agency learns whom of the other to speak to, and by which number the other asks. */
    private void opened(Thing interest, Thing other) {
        hears(interest, ContactOpened.class);
        List<AgencyCode> partner = List.of(interest.provider());
        List<Planted> contact = scene.knowledge
                .words()
                .filter(word -> word.matter().equals(other.id()) && word.field().startsWith("ConsentToContact"))
                .toList();
        contact.forEach(word -> scene.knowledge.permit(word, partner));
        scene.things.stream()
                .filter(thing -> thing.id().equals(other.id()))
                .map(thing -> Planted.handle(thing.number(), thing.id(), "deconflictions number"))
                .toList()
                .forEach(number -> scene.knowledge.permit(number, partner));
    }

    /** In its inbox, and on its page. */
    private static void hears(Thing interest, Class<?> event) {
        AgencySystem lead = agency(interest.provider());
        lead.inboxUntil(Coordination.is(interest.id(), event));
        String path = "/api/v1/deconflictions/" + interest.id();
        String type = MessageTypes.ofPayload(event).name();
        await().atMost(SOON)
                .until(() -> lead.getsRaw(Part.EXCHANGE, path).body().contains(type));
    }

    private static PlanTerms terms(AgencyCode lead, String identity) {
        PlanPeriod period = new PlanPeriod(TODAY, TODAY.plusDays(60));
        return new PlanTerms(
                PlanKind.VERIFY,
                "kế hoạch",
                "xác minh",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"),
                period,
                new PlanScope(List.of(), List.of(Zone.INLAND), List.of(), List.of(Violation.SMUGGLED), List.of()),
                List.of(new PlanPart(null, null, null, lead, List.of())),
                null,
                List.of(),
                List.of(new Target("người", null, null, period, new TargetPerson(identity, null, null))),
                new PlanReviews(List.of(), TODAY.plusDays(70)),
                new PlanLinks(null, null, null));
    }
}
