package vn.lienthong.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactOpened;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
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

/** Two agencies plan against one person; neither learns of the other, nor anybody else of either, until both agree. */
final class PersonsScene {
    private static final AgencyCode MARKET = new AgencyCode("MS-22");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-22");
    static final List<AgencyCode> CAST = List.of(MARKET, POLICE);

    private static final ProvinceCode QUANG_NINH = new ProvinceCode("22");
    private static final String IDENTITY = "022 090 003 890";
    /** The card of that number, in the spelling that is found wherever it was kept in clear. */
    private static final String PLAIN = "022090003890";

    private final Steps steps;
    private final Narrator narrator;
    private final DeconflictionScene interests;
    private final LocalDate today;

    PersonsScene(Steps steps, Clock clock) {
        this.steps = steps;
        this.narrator = steps.narrator();
        this.interests = new DeconflictionScene(steps);
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    void play() throws InterruptedException {
        PlanId market = drafts("KH022-1", MARKET, IDENTITY, "dự thảo kế hoạch nhắm đến một người");
        DeconflictionId ofMarket = registered(MARKET, market);
        narrator.add("số căn cước được che ngay ở cửa; trong kế hoạch ai cũng chỉ đọc thấy “%s”"
                .formatted(TargetPerson.HIDDEN));
        PlanId police =
                drafts("KH022-2", POLICE, PLAIN, "dự thảo kế hoạch nhắm đến đúng người ấy, chưa biết gì về nhau");
        DeconflictionId ofPolice = registered(POLICE, police);
        interests.hears(MARKET, ofMarket);
        interests.hears(POLICE, ofPolice);
        interests.agrees("KH022-1-dongy", MARKET, ofMarket, "đồng ý liên hệ; bên kia chưa biết");
        interests.agrees("KH022-2-dongy", POLICE, ofPolice, "cũng đồng ý: đến lúc này hai bên mới biết nhau");
        opened(MARKET, ofMarket, POLICE, police);
        opened(POLICE, ofPolice, MARKET, market);
        isHidden(market, MARKET);
    }

    /** Over REST alone: there the door hides who it is before anything is written. */
    private PlanId drafts(String id, AgencyCode by, String identity, String what) throws InterruptedException {
        Played drafted = steps.playOverRest(id, by, new DraftPlan(terms(by, identity)), what);
        return new PlanId(UUID.fromString(Steps.begun(drafted)));
    }

    private DeconflictionId registered(AgencyCode lead, PlanId plan) throws InterruptedException {
        DeconflictionId interest = steps.stage()
                .told(
                        lead,
                        InterestRegistered.class,
                        registered -> registered.serves() != null
                                && plan.equals(registered.serves().plan()))
                .map(InterestRegistered::deconfliction)
                .orElseThrow(() -> new IllegalStateException("no interest serves the plan of " + lead));
        steps.stage().registered(plan, interest);
        return interest;
    }

    /** Of the other's plan nothing is told. */
    private void opened(AgencyCode agency, DeconflictionId interest, AgencyCode other, PlanId plan)
            throws InterruptedException {
        ContactOpened opened = steps.stage()
                .told(agency, ContactOpened.class, each -> each.deconfliction().equals(interest))
                .orElse(null);
        if (opened == null) {
            return;
        }
        if (!opened.other().equals(other)
                || opened.reference() != null
                || opened.toString().contains(plan.key())) {
            steps.stage().fault("%s được báo sai về bên cùng nhắm đến một người: %s".formatted(agency, opened));
        }
        narrator.add("%s thấy bên kia là %s, đầu mối: %s; số kế hoạch của bên kia thì không"
                .formatted(
                        narrator.name(agency),
                        narrator.name(other),
                        opened.contact().name()));
    }

    private void isHidden(PlanId plan, AgencyCode lead) throws InterruptedException {
        JsonNode page = steps.ask(
                "/api/v1/plans/" + plan.key(), lead, answer -> answer.toString().contains(TargetPerson.HIDDEN));
        if (!page.toString().contains(TargetPerson.HIDDEN) || page.toString().contains(PLAIN)) {
            steps.stage().fault("kế hoạch %s không che người bị nhắm đến".formatted(plan));
        }
        steps.explain("plans", plan.key(), lead, 1);
    }

    private PlanTerms terms(AgencyCode lead, String identity) {
        PlanPeriod period = new PlanPeriod(today, today.plusDays(60));
        return new PlanTerms(
                PlanKind.VERIFY,
                "Kế hoạch xác minh đường dây vận chuyển, " + lead,
                "Xác minh người tổ chức vận chuyển.",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"),
                period,
                new PlanScope(
                        List.of(QUANG_NINH), List.of(Zone.INLAND), List.of(), List.of(Violation.SMUGGLED), List.of()),
                List.of(new PlanPart(null, null, QUANG_NINH, lead, List.of())),
                "Cơ quan chủ trì điều hành.",
                List.of(),
                List.of(new Target(
                        "Người tổ chức vận chuyển", null, null, period, new TargetPerson(identity, null, null))),
                new PlanReviews(List.of(), today.plusDays(70)),
                new PlanLinks(null, null, null));
    }
}
