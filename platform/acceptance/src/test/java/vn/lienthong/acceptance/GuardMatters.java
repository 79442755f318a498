package vn.lienthong.acceptance;

import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.acceptance.GuardScene.Paper;
import vn.lienthong.acceptance.GuardScene.Thing;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Contribution;
import vn.lienthong.contract.casefile.ContributionKind;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.desk.DeskCommand.WriteNote;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanLinks;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerPartly;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.UrgeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.LinkCommand.LinkTip;
import vn.lienthong.contract.tip.LinkCommand.UnlinkTip;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.AskReporter;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.CompleteTip;
import vn.lienthong.contract.tip.TipCommand.DismissTip;
import vn.lienthong.contract.tip.TipCommand.ExtendTip;
import vn.lienthong.contract.tip.TipCommand.RateTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReopenTip;
import vn.lienthong.contract.tip.TipCommand.ReporterAdds;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipCommand.SetCallBack;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipWorth;

/** Matters whose readers all know the same of them: whoever may see one, sees the whole. */
record GuardMatters(GuardScene scene) {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final List<String> BASES = List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014");

    /** Requester, addressees and the standing office. */
    void request() {
        AgencyCode by = scene.anyone();
        List<AgencyCode> to = scene.others(scene.perhaps() ? 1 : 2, by);
        Set<AgencyCode> all = with(List.of(STANDING_OFFICE, by), to);
        Thing request = scene.begins(
                "requests",
                by,
                scene.planting.sow(new MakeRequest(
                        new RequestContent(
                                RequestKind.VERIFY, "xác minh", "đề nghị", Urgency.URGENT, null, "Công văn", null),
                        to)),
                null,
                field -> all);
        RequestId id = new RequestId(UUID.fromString(request.id()));
        AgencyCode first = to.getFirst();
        scene.follows(request, first, new AcceptRequest(id, null), field -> all);
        Paper paper = scene.paper(first);
        scene.follows(request, first, new AnswerPartly(id, "đã", "còn", List.of(paper.attachment())), field -> all);
        scene.comesWith(request, paper.attachment());
        scene.showsPaper(request, paper, all);
        scene.follows(request, by, new UrgeRequest(id, null, "đôn đốc"), field -> all);
        scene.isKnown(request, all);
        note(request, first);
    }

    /** What is written at a desk is the agency's own. */
    private void note(Thing thing, AgencyCode by) {
        var sown = scene.planting.sow(new WriteNote(UUID.fromString(thing.id()), "ghi chú"));
        agency(by).posts("guard-" + UUID.randomUUID(), sown.command());
        sown.words()
                .values()
                .forEach(word -> scene.knowledge.permit(Planted.word(word, thing.id(), "WriteNote/text"), List.of(by)));
    }

    /** Who opened it, whom that one names, and who watches over its province; who is offered it too, once it is. */
    Thing caseFile(AgencyCode by, @Nullable Serves serves) {
        String province = scene.perhaps() ? "15" : "91";
        List<AgencyCode> named = scene.others(scene.perhaps() ? 1 : 2, by);
        Set<AgencyCode> all = with(named, GuardScene.overseers(province), List.of(by));
        Paper paper = scene.paper(by);
        Thing file = scene.begins(
                "casefiles",
                by,
                scene.planting.sow(new OpenCaseFile(
                        new CaseFacts(
                                "tạm giữ",
                                "kiểm tra",
                                new Detection(
                                        new PartialDate("2026-11-02"),
                                        "đội",
                                        Force.MARKET_SURVEILLANCE,
                                        List.of(Force.POLICE),
                                        new ProvinceCode(province),
                                        "warehouse",
                                        false),
                                new Goods(
                                        "hàng",
                                        "tobacco",
                                        List.of(new Quantity(BigDecimal.valueOf(500), "bao", "thuốc lá")),
                                        12_500_000L),
                                Violation.SMUGGLED,
                                List.of(Measure.HELD),
                                null,
                                "https://example.org/" + Planting.HOLE,
                                null,
                                List.of(paper.attachment())),
                        named,
                        serves)),
                paper.attachment(),
                field -> all);
        scene.showsPaper(file, paper, all);
        CaseFileId id = new CaseFileId(UUID.fromString(file.id()));
        scene.follows(
                file,
                by,
                new ContributeToCaseFile(id, new Contribution(ContributionKind.INFORMATION, "góp")),
                field -> all);
        if (!by.equals(POLICE) && scene.perhaps()) {
            all.add(POLICE);
            all.addAll(GuardScene.overseers("15"));
            scene.knowledge.join(file.id(), all);
            scene.follows(
                    file,
                    by,
                    new OfferTransfer(
                            id, Coordination.newestLink(agency(by), file.id(), 1), Coordination.referral(POLICE)),
                    field -> all);
        }
        scene.isKnown(file, all);
        GroupId group = serves == null ? null : serves.group();
        if (group != null) { // which it names, and shows no more of
            scene.knowledge.permit(Planted.handle(group.key(), group.key(), "groups id"), all);
            scene.serving.put(group.key(), Set.of(file.id()));
        }
        return file;
    }

    /** Who received it, to whom it is offered, and who watches over its province. */
    void tip() {
        AgencyCode by = scene.anyone();
        AgencyCode to = scene.others(1, by).getFirst();
        String province = scene.perhaps() ? "15" : "91";
        Set<AgencyCode> all = with(List.of(by, to), GuardScene.overseers(province));
        Thing tip = scene.begins(
                "tips",
                by,
                scene.planting.sow(new ReceiveTip(
                        new TipContent(
                                Channel.values()[0],
                                "tin báo",
                                "có xe",
                                new ProvinceCode(province),
                                "hàng",
                                null,
                                null),
                        to,
                        null)),
                null,
                field -> all);
        TipId id = new TipId(UUID.fromString(tip.id()));
        scene.follows(tip, to, new ReturnTip(id, "trả lại"), field -> all);
        scene.follows(tip, by, new ScreenTip(id, Screening.INCOMPLETE, null, "kho nào", null), field -> all);
        scene.follows(tip, by, new CompleteTip(id, "kho bảy", null, null), field -> all);
        scene.follows(tip, by, new AcceptTip(id), field -> all);
        scene.follows(tip, by, new AskReporter(id, "mấy giờ"), field -> all);
        scene.follows(tip, by, new ReporterAdds(id, "nửa đêm", null), field -> all);
        scene.follows(tip, by, new SetCallBack(id, null, "gọi lại không ai nghe"), field -> Set.of(by));
        Set<AgencyCode> told = with(List.of(by), GuardScene.overseers(province));
        scene.follows(tip, by, new VerifyTip(id, "đội", "đội phó", "xong sớm"), field -> told);
        scene.follows(tip, by, new DismissTip(id, "kho trống"), field -> all);
        scene.follows(tip, by, new RateTip(id, TipWorth.WRONG, "không có hàng"), field -> all);
        scene.follows(tip, by, new CloseTip(id, "không thấy hàng"), field -> all);
        scene.follows(tip, by, new ReopenTip(id, "lại có xe", null), field -> all);
        scene.isKnown(tip, all);
    }

    /** On a body that is told itself: whoever looks into it by the rules, and the committee of the province. */
    void integrity() {
        Set<AgencyCode> all = with(GuardScene.overseers("15"));
        Thing told = scene.begins(
                "tips", POLICE, scene.planting.sow(against(POLICE)), null, field -> unlessOfAnOffer(field, all));
        Thing tip = scene.goesOn(told, STANDING_OFFICE);
        TipId id = new TipId(UUID.fromString(tip.id()));
        scene.follows(
                tip,
                STANDING_OFFICE,
                new ScreenTip(id, Screening.RELEVANT, null, "rõ chốt", TipNature.DENUNCIATION),
                field -> all);
        scene.follows(tip, STANDING_OFFICE, new AskReporter(id, "mấy giờ"), field -> all);
        scene.follows(tip, STANDING_OFFICE, new ReporterAdds(id, "nửa đêm", null), field -> all);
        scene.follows(tip, STANDING_OFFICE, new AcceptTip(id), field -> all);
        scene.follows(tip, STANDING_OFFICE, new VerifyTip(id, "phòng", "phó phòng", "xong sớm"), field -> all);
        scene.follows(
                tip,
                STANDING_OFFICE,
                new ExtendTip(id, "DEN-SETTLE-COMPLEX", "phải xác minh ở ba chốt", "12/QĐ"),
                field -> all);
        scene.follows(tip, STANDING_OFFICE, new DismissTip(id, "không rõ"), field -> all);
        scene.isKnown(tip, all);
        // it sees the tip, and so what the audit log has of it
        scene.knowledge.permit(Planted.handle(told.command(), tip.id(), "tips command"), List.of(STANDING_OFFICE));
    }

    /** On the body that watches over everything: it watches over everything but this. */
    void integrityOfTheOffice() {
        AgencyCode by = scene.anyone();
        Set<AgencyCode> all = with(List.of(by, COMMITTEE));
        Thing tip = scene.begins(
                "tips", by, scene.planting.sow(against(STANDING_OFFICE)), null, field -> unlessOfAnOffer(field, all));
        TipId id = new TipId(UUID.fromString(tip.id()));
        scene.follows(
                tip, by, new ScreenTip(id, Screening.RELEVANT, null, "có người", TipNature.OBSERVATION), field -> all);
        scene.follows(tip, by, new ReporterAdds(id, "hôm qua", null), field -> all);
        scene.goesOn(tip, by);
        scene.isKnown(tip, all);
    }

    /** Which others a tip is linked to is told to whoever says so; whoever may see both may know of it. */
    void linkedTips() {
        AgencyCode by = scene.anyone();
        List<AgencyCode> to = scene.others(2, by);
        Thing one = returned(by, to.getFirst());
        Thing other = returned(by, to.getLast());
        Set<AgencyCode> both = with(List.of(by), GuardScene.overseers("15"));
        Set<AgencyCode> concerning = with(GuardScene.overseers("15"));
        Thing told = scene.begins(
                "tips", POLICE, scene.planting.sow(against(POLICE)), null, field -> unlessOfAnOffer(field, concerning));
        Thing onOfficials = scene.goesOn(told, STANDING_OFFICE);
        scene.isKnown(onOfficials, concerning);
        scene.knowledge.permit(Planted.handle(told.command(), told.id(), "tips command"), List.of(STANDING_OFFICE));

        scene.says(one, by, new LinkTip(id(one), id(other), "cùng kho"), both);
        scene.says(one, STANDING_OFFICE, new UnlinkTip(id(one), id(other), "khác kho"), both);
        scene.says(other, by, new LinkTip(id(other), id(one), "cùng xe"), both);
        scene.says(other, STANDING_OFFICE, new LinkTip(id(other), id(onOfficials), "cùng chốt"), concerning);
        scene.says(onOfficials, STANDING_OFFICE, new LinkTip(id(onOfficials), id(one), "cùng đêm"), concerning);
    }

    /** Taken up by whoever received it, once another gave it back. */
    private Thing returned(AgencyCode by, AgencyCode to) {
        Set<AgencyCode> all = with(List.of(by, to), GuardScene.overseers("15"));
        Thing tip = scene.begins(
                "tips",
                by,
                scene.planting.sow(new ReceiveTip(
                        new TipContent(Channel.FORM, "tin báo", "có xe", new ProvinceCode("15"), "hàng", null, null),
                        to,
                        null)),
                null,
                field -> all);
        scene.follows(tip, to, new ReturnTip(id(tip), "trả lại"), field -> all);
        scene.follows(tip, by, new AcceptTip(id(tip)), field -> all);
        scene.isKnown(tip, all);
        return tip;
    }

    private static TipId id(Thing tip) {
        return new TipId(UUID.fromString(tip.id()));
    }

    /** It is offered to nobody, so nobody is told why. */
    private static Collection<AgencyCode> unlessOfAnOffer(String field, Set<AgencyCode> all) {
        return field.equals("/because") ? List.of() : all;
    }

    private static ReceiveTip against(AgencyCode concerned) {
        return new ReceiveTip(
                new TipContent(
                        Channel.HOTLINE,
                        "cho qua chốt",
                        "có người",
                        new ProvinceCode("15"),
                        "hàng",
                        null,
                        null,
                        null,
                        List.of(concerned),
                        "trưởng phòng " + Planting.HOLE),
                null,
                null);
    }

    /** Who drafts it, who watches over its areas, and who is asked for an opinion. */
    void plan() {
        AgencyCode by = scene.anyone();
        AgencyCode asked = scene.others(1, by).getFirst();
        String province = scene.perhaps() ? "15" : "91";
        Set<AgencyCode> all = with(GuardScene.overseers(province), List.of(by));
        Thing plan = scene.begins(
                "plans",
                by,
                scene.planting.sow(
                        new DraftPlan(terms(PlanKind.PEAK_CAMPAIGN, by, asked, new ProvinceCode(province), null))),
                null,
                field -> all);
        PlanId id = new PlanId(UUID.fromString(plan.id()));
        all.add(asked);
        scene.knowledge.join(plan.id(), all);
        scene.follows(plan, by, new ConsultOnPlan(id, List.of(asked), null), field -> all);
        scene.follows(plan, asked, new GiveOpinion(id, 1, PlanStance.DISSENT, "không"), field -> all);
        scene.isKnown(plan, all);
    }

    private static PlanTerms terms(
            PlanKind kind,
            AgencyCode by,
            AgencyCode with,
            @Nullable ProvinceCode province,
            @Nullable List<String> outlets) {
        return new PlanTerms(
                kind,
                "kế hoạch",
                "kiểm tra",
                BASES,
                new PlanPeriod(TODAY, TODAY.plusDays(60)),
                new PlanScope(
                        province == null ? List.of() : List.of(province),
                        List.of(Zone.INLAND),
                        List.of(Force.POLICE),
                        List.of(Violation.SMUGGLED),
                        List.of()),
                List.of(new PlanPart(null, null, province, by, List.of(with))),
                null,
                List.of(),
                List.of(),
                new PlanReviews(List.of(), TODAY.plusDays(70)),
                new PlanLinks(null, null, null),
                null,
                outlets);
    }

    /** A topic for the press that is not issued yet: who drafts it, who watches over its area, and who is to have a part in it and is asked. */
    void mediaTopic() {
        AgencyCode by = scene.anyone();
        AgencyCode asked = scene.others(1, by).getFirst();
        Set<AgencyCode> all = with(GuardScene.overseers(null), List.of(by));
        PlanTerms terms = terms(PlanKind.MEDIA, by, asked, null, List.of("other"));
        Thing topic = scene.begins("plans", by, scene.planting.sow(new DraftPlan(terms)), null, field -> all);
        PlanId id = new PlanId(UUID.fromString(topic.id()));
        all.add(asked);
        scene.knowledge.join(topic.id(), all);
        scene.follows(topic, by, new ConsultOnPlan(id, List.of(asked), null), field -> all);
        scene.follows(topic, asked, new GiveOpinion(id, 1, PlanStance.AGREE, "được"), field -> all);
        scene.isKnown(topic, all);
    }

    /** A case file that serves a group is seen by fewer than the group. */
    void group() {
        Set<AgencyCode> members = new TreeSet<>(scene.others(2));
        AgencyCode one = members.iterator().next();
        members.add(COMMITTEE);
        Set<AgencyCode> all = with(GuardScene.overseers("15"), members);
        Thing group = establish(members, all);
        scene.isKnown(group, all);
        caseFile(one, new Serves(null, new GroupId(UUID.fromString(group.id()))));
    }

    /** Who sets it up, its members, and who watches over its areas. @param all these */
    Thing establish(Set<AgencyCode> members, Set<AgencyCode> all) {
        return scene.begins(
                "groups",
                COMMITTEE,
                scene.planting.sow(new EstablishGroup(
                        null,
                        new GroupCharter(
                                "tổ công tác",
                                "kiểm tra",
                                List.of("đôn đốc"),
                                List.of(Zone.INLAND),
                                List.of(new ProvinceCode("15")),
                                null,
                                members(members),
                                new PlanPeriod(TODAY, TODAY.plusDays(60)),
                                null),
                        decision())),
                null,
                field -> all);
    }

    /** The committee, which sets the group up, heads it. */
    static List<GroupMember> members(Set<AgencyCode> agencies) {
        return agencies.stream()
                .map(agency -> agency.equals(COMMITTEE)
                        ? new GroupMember(agency, "trưởng", GroupRole.HEAD, 1)
                        : new GroupMember(agency, "cán bộ", GroupRole.MEMBER, 3))
                .toList();
    }

    static SignedDocument decision() {
        return new SignedDocument("21/QĐ-BCĐ389", TODAY, "Phó Chủ tịch", "Trưởng Ban", BASES);
    }

    @SafeVarargs
    private static Set<AgencyCode> with(Collection<AgencyCode>... some) {
        Set<AgencyCode> all = new TreeSet<>();
        for (Collection<AgencyCode> each : some) {
            all.addAll(each);
        }
        return all;
    }
}
