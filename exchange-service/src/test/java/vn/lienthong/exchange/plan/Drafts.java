package vn.lienthong.exchange.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.directory.WardCode;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.plan.IdentifierKind;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.AddSolution;
import vn.lienthong.contract.plan.PlanCommand.CancelPlan;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanCommand.IssuePlan;
import vn.lienthong.contract.plan.PlanCommand.ReviewPlan;
import vn.lienthong.contract.plan.PlanCommand.RevisePlan;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanLinks;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.plan.SituationalSolution;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetPlace;
import vn.lienthong.contract.plan.TargetSubject;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;

/** A plan of market surveillance in Lào Cai and what is said of it, in these tests. */
public final class Drafts {
    public static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    public static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    public static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    public static final AgencyCode MARKET = new AgencyCode("MS-15");
    public static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    public static final AgencyCode BORDER = new AgencyCode("BORDER");
    public static final AgencyCode STRANGER = new AgencyCode("TAX");
    public static final PlanId PLAN = new PlanId(TimedLife.MATTER);
    public static final LocalDate FIRST = LocalDate.of(2026, 12, 15);
    public static final LocalDate LAST = LocalDate.of(2027, 2, 28);
    public static final ProvinceCode LAO_CAI = new ProvinceCode("15");

    private Drafts() {}

    static TimedLife<PlanCommand, PlanEvent, PlanState> aPlan() {
        return new TimedLife<>(new Plans(Shipped.DIRECTORY), MORNING);
    }

    /** A plan that the police and the border guard have agreed to, in force. */
    static TimedLife<PlanCommand, PlanEvent, PlanState> inForce() {
        var plan = aPlan();
        plan.accepted(MARKET, new DraftPlan(new Terms().made()));
        plan.accepted(MARKET, consult(POLICE, BORDER));
        plan.accepted(POLICE, agree(1));
        plan.accepted(BORDER, agree(1));
        plan.accepted(MARKET, issue(null));
        return plan;
    }

    /** Terms, changed from those of a peak campaign as a test needs them. */
    public static final class Terms {
        private PlanKind kind = PlanKind.PEAK_CAMPAIGN;
        private String purpose = "Kiểm tra đồng thời các kho đã được xác minh.";
        private PlanPeriod period = new PlanPeriod(FIRST, LAST);
        private PlanScope scope = new PlanScope(
                List.of(LAO_CAI),
                List.of(Zone.INLAND, Zone.LAND_BORDER),
                List.of(Force.POLICE, Force.BORDER_GUARD),
                List.of(Violation.SMUGGLED),
                List.of("tobacco"));
        private List<PlanPart> parts =
                List.of(new PlanPart("tobacco", Violation.SMUGGLED, LAO_CAI, MARKET, List.of(POLICE, BORDER)));
        private @Nullable String coordination = "Quản lý thị trường chủ trì; Công an, Biên phòng phối hợp.";
        private List<SituationalSolution> solutions = List.of();
        private List<Target> targets = List.of();
        private PlanReviews reviews = new PlanReviews(List.of(LocalDate.of(2027, 1, 15)), LocalDate.of(2027, 3, 15));
        private PlanLinks links = new PlanLinks(null, null, null);
        private @Nullable List<String> outlets;

        public Terms kind(PlanKind changed) {
            kind = changed;
            return this;
        }

        public Terms purpose(String changed) {
            purpose = changed;
            return this;
        }

        public Terms period(LocalDate from, LocalDate to) {
            period = new PlanPeriod(from, to);
            return this;
        }

        public Terms scope(PlanScope changed) {
            scope = changed;
            return this;
        }

        public Terms parts(PlanPart... changed) {
            parts = List.of(changed);
            return this;
        }

        public Terms coordination(@Nullable String changed) {
            coordination = changed;
            return this;
        }

        public Terms solutions(SituationalSolution... changed) {
            solutions = List.of(changed);
            return this;
        }

        public Terms targets(Target... changed) {
            targets = List.of(changed);
            return this;
        }

        public Terms reviews(List<LocalDate> interim, LocalDate last) {
            reviews = new PlanReviews(interim, last);
            return this;
        }

        public Terms links(@Nullable CaseFileId caseFile, @Nullable PlanId follows) {
            links = new PlanLinks(caseFile, follows, null);
            return this;
        }

        public Terms within(PlanId wider) {
            links = new PlanLinks(links.caseFile(), links.follows(), wider);
            return this;
        }

        public Terms outlets(String... changed) {
            outlets = List.of(changed);
            return this;
        }

        public PlanTerms made() {
            return new PlanTerms(
                    kind,
                    "Kế hoạch cao điểm trước, trong và sau Tết Nguyên đán",
                    purpose,
                    List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"),
                    period,
                    scope,
                    parts,
                    coordination,
                    solutions,
                    targets,
                    reviews,
                    links,
                    null,
                    outlets);
        }
    }

    static ConsultOnPlan consult(AgencyCode... agencies) {
        return new ConsultOnPlan(PLAN, List.of(agencies), null);
    }

    static GiveOpinion agree(int revision) {
        return new GiveOpinion(PLAN, revision, PlanStance.AGREE, null);
    }

    static GiveOpinion dissent(int revision) {
        return new GiveOpinion(PLAN, revision, PlanStance.DISSENT, "Đề nghị lùi ngày kiểm tra kho số 7.");
    }

    static RevisePlan revise(PlanTerms terms) {
        return revise(terms, null);
    }

    static RevisePlan revise(PlanTerms terms, @Nullable Instant until) {
        return new RevisePlan(PLAN, terms, "Tiếp thu ý kiến góp ý.", until);
    }

    static IssuePlan issue(@Nullable String because) {
        return new IssuePlan(PLAN, document(LocalDate.of(2026, 11, 23)), because);
    }

    static SignedDocument document(LocalDate signedOn) {
        return new SignedDocument(
                "15/KH-QLTT",
                signedOn,
                "Chi cục trưởng",
                "Thủ trưởng cơ quan",
                List.of("Quyết định số 25/2017/QĐ-UBND"));
    }

    static PlanCommand assign(AgencyCode owner, Instant dueAt) {
        return new PlanCommand.OfTask<>(
                PLAN,
                new TaskOrder.Assign(new TaskContent(
                        "Rà soát kho, bãi",
                        "Lập danh sách kho, bãi dọc tuyến.",
                        owner,
                        null,
                        dueAt,
                        "15/KH-QLTT, mục III.2",
                        null)));
    }

    static PlanCommand accept(int task) {
        return new PlanCommand.OfTask<>(PLAN, new TaskOrder.Accept(task, null));
    }

    static PlanCommand report(int task, boolean complete) {
        return new PlanCommand.OfTask<>(PLAN, new TaskOrder.Report(task, "Đã lập danh sách 23 kho, bãi.", complete));
    }

    static PlanCommand judge(int task, TaskVerdict verdict) {
        return new PlanCommand.OfTask<>(
                PLAN, new TaskOrder.Judge(task, verdict, verdict == TaskVerdict.CONFIRMED ? null : "Thiếu địa chỉ."));
    }

    static PlanCommand urge(int task) {
        return new PlanCommand.OfTask<>(PLAN, new TaskOrder.Urge(task, "Đề nghị báo cáo ngay."));
    }

    static ReviewPlan review(ReviewKind kind, LocalDate heldOn) {
        return new ReviewPlan(PLAN, kind, heldOn, "Tiến độ bảo đảm.");
    }

    static CancelPlan cancel() {
        return new CancelPlan(PLAN, "Nhập vào kế hoạch của Ban Chỉ đạo 389 tỉnh.");
    }

    static AddSolution add(AgencyCode owner) {
        return new AddSolution(PLAN, solution(owner));
    }

    static SituationalSolution solution(AgencyCode owner) {
        return new SituationalSolution(
                "Phát hiện tàu sang mạn ngoài giờ",
                "Giữ nguyên hiện trường, báo trực ban.",
                owner,
                Violation.SMUGGLED,
                "Quốc lộ 4E",
                LAO_CAI);
    }

    /** A business, by its tax code. */
    public static Target business(String taxCode, LocalDate from, LocalDate to) {
        return new Target(
                "Công ty ở cụm công nghiệp",
                new TargetSubject(IdentifierKind.TAX_CODE, taxCode),
                null,
                new PlanPeriod(from, to));
    }

    /** A place in the ward Lào Cai, or the whole of it. */
    public static Target place(@Nullable String address, LocalDate from, LocalDate to) {
        return new Target(
                "Kho số 7", null, new TargetPlace(LAO_CAI, new WardCode("02647"), address), new PlanPeriod(from, to));
    }

    static CaseFileId aCase() {
        return new CaseFileId(new UUID(0x389L, 7));
    }
}
