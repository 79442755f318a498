package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.event;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.client.Delivery;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.deconfliction.ContactOfficer;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.ConsentToContact;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactOpened;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.PartnerFound;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.directory.Zone;
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

/** Two agencies plan against one person, on the whole system; neither learns of the other until both agree, and nobody who it is. */
class PersonsOfPlansTest {
    private static final ProvinceCode LAO_CAI = new ProvinceCode("15");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    /** Of nobody, and found wherever it is kept. */
    private final String identity = "015%09d".formatted(Math.floorMod(System.nanoTime(), 1_000_000_000L));

    private final AgencySystem market = agency(MARKET);
    private final AgencySystem police = agency(POLICE);

    @Test
    void neitherLearnsOfTheOtherUntilBothAgreeAndNobodyWhoItIs() {
        foresees(market);
        PlanId markets = drafts(market);
        DeconflictionId ofMarket = interest(market, markets);
        PlanId polices = drafts(police);
        DeconflictionId ofPolice = interest(police, polices);
        event(market, ofMarket.key(), PartnerFound.class);
        event(police, ofPolice.key(), PartnerFound.class);

        knowsNothingOf(market, polices, ofPolice);
        knowsNothingOf(police, markets, ofMarket);
        for (AgencyCode overseer : List.of(STANDING_OFFICE, COMMITTEE)) {
            assertThat(agency(overseer).getsRaw(Part.EXCHANGE, page(ofMarket)).statusCode())
                    .as("%s watches over both plans, and not over this", overseer)
                    .isEqualTo(404);
            assertThat(plan(agency(overseer), markets)).contains(TargetPerson.HIDDEN);
        }

        posted(market, new ConsentToContact(ofMarket, new ContactOfficer("Trực ban quản lý thị trường", "số 1")));
        posted(police, new ConsentToContact(ofPolice, new ContactOfficer("Trực ban công an", "số 2")));

        ContactOpened opened = event(market, ofMarket.key(), ContactOpened.class);
        assertThat(opened.other()).isEqualTo(POLICE);
        assertThat(opened.contact().name()).isEqualTo("Trực ban công an");
        assertThat(event(police, ofPolice.key(), ContactOpened.class).other()).isEqualTo(MARKET);
        isNotToldOf(police, market, markets);
        isNotToldOf(market, police, polices);
        for (AgencyCode reader : List.of(MARKET, POLICE, STANDING_OFFICE, COMMITTEE)) {
            assertThat(agency(reader).inbox())
                    .allSatisfy(delivery -> assertThat(text(delivery)).doesNotContain(identity));
            assertThat(plan(agency(reader), reader.equals(POLICE) ? polices : markets))
                    .doesNotContain(identity);
        }
    }

    /** Whoever drafts it may ask who would see it; who it is aimed at is asked of nobody, and not told again. */
    private void foresees(AgencySystem by) {
        DraftPlan draft = new DraftPlan(terms(by.code()));
        byte[] asked = Json.write(Map.of("type", MessageTypes.of(draft).name(), "data", draft));
        HttpResponse<String> told =
                AgencySystem.send(HttpRequest.newBuilder(RunningSystem.url(Part.EXCHANGE, "/api/v1/visibility/preview"))
                        .header("Authorization", "Bearer " + by.token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(asked)));

        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(told.body())
                .contains("\"accepted\":true", "\"" + by.code() + "\"")
                .doesNotContain(identity, "nothing:");
    }

    private PlanId drafts(AgencySystem by) {
        return new PlanId(UUID.fromString(posted(by, new DraftPlan(terms(by.code())))));
    }

    private static DeconflictionId interest(AgencySystem lead, PlanId plan) {
        return lead.inboxUntil(delivery -> serves(delivery, plan)).stream()
                .filter(delivery -> serves(delivery, plan))
                .map(delivery -> ((InterestRegistered) delivery.content().orElseThrow()).deconfliction())
                .findFirst()
                .orElseThrow();
    }

    private static boolean serves(Delivery delivery, PlanId plan) {
        return delivery.content().orElse(null) instanceof InterestRegistered registered
                && registered.serves() != null
                && plan.equals(registered.serves().plan());
    }

    /** Of the plan of another, and of its interest. */
    private static void knowsNothingOf(AgencySystem reader, PlanId plan, DeconflictionId interest) {
        assertThat(reader.inbox())
                .allSatisfy(delivery -> assertThat(text(delivery)).doesNotContain(plan.key(), interest.key()));
        for (String page : List.of("/api/v1/plans/" + plan.key(), page(interest), page(interest) + "/explanation")) {
            assertThat(reader.getsRaw(Part.EXCHANGE, page).statusCode()).isEqualTo(404);
        }
    }

    /** Who has agreed to be known has not agreed to tell of the plan, whose id and number the other never reads. */
    private static void isNotToldOf(AgencySystem reader, AgencySystem lead, PlanId plan) {
        String number = Objects.requireNonNull(lead.gets(Part.EXCHANGE, "/api/v1/plans/" + plan.key())
                .get("number")
                .stringValue());
        assertThat(number).startsWith("KH-");
        assertThat(reader.inbox())
                .allSatisfy(delivery -> assertThat(text(delivery)).doesNotContain(plan.key(), number));
        assertThat(reader.gets(Part.EXCHANGE, "/api/v1/deconflictions?limit=500")
                        .toString())
                .doesNotContain(plan.key(), number);
    }

    private static String text(Delivery delivery) {
        return delivery.envelope().attributes() + " "
                + delivery.content().map(Object::toString).orElse("");
    }

    private static String page(DeconflictionId interest) {
        return "/api/v1/deconflictions/" + interest.key();
    }

    private static String plan(AgencySystem reader, PlanId plan) {
        String path = "/api/v1/plans/" + plan.key();
        await().atMost(SOON).until(() -> reader.getsRaw(Part.EXCHANGE, path).statusCode() == 200);
        return reader.getsRaw(Part.EXCHANGE, path).body();
    }

    private PlanTerms terms(AgencyCode lead) {
        PlanPeriod period = new PlanPeriod(today, today.plusDays(60));
        return new PlanTerms(
                PlanKind.VERIFY,
                "Kế hoạch xác minh",
                "Xác minh người tổ chức vận chuyển.",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"),
                period,
                new PlanScope(
                        List.of(LAO_CAI), List.of(Zone.INLAND), List.of(), List.of(Violation.SMUGGLED), List.of()),
                List.of(new PlanPart(null, null, LAO_CAI, lead, List.of())),
                null,
                List.of(),
                List.of(new Target(
                        "Người tổ chức vận chuyển", null, null, period, new TargetPerson(identity, null, null))),
                new PlanReviews(List.of(), today.plusDays(70)),
                new PlanLinks(null, null, null));
    }
}
