package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileField;
import vn.lienthong.contract.casefile.CaseFileWithheld;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.information.OnwardEvent.OnwardAsked;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.RevisePlan;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetPerson;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.casefile.CaseFileLife;
import vn.lienthong.exchange.casefile.Facts;
import vn.lienthong.exchange.information.Belonging;
import vn.lienthong.exchange.information.InformationLife;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.views.explain.Foresees;
import vn.lienthong.views.explain.Foresees.Foreseen;
import vn.lienthong.views.explain.Foresees.Reader;

class ForeseeingTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode RECEIVER = new AgencyCode("MS-15");
    private static final AgencyCode OTHER = new AgencyCode("POLICE-15");
    private static final AgencyCode MEMBER = new AgencyCode("TAX-15");
    private static final AgencyCode LATER = new AgencyCode("CUSTOMS-RVII");
    private static final Community GROUP = new Community(CommunityKind.GROUP, "TCT-2026-000012");
    private static final String TEXT = "Ba xe mỗi đêm.";
    private static final UUID MATTER = UUID.fromString("7d1f0c3b-9a48-3e15-a6c2-1b0d9e8f7a65");

    private final Belonging belonging = new Belonging();
    private final Foreseeing foreseeing = new Foreseeing(
            List.of(InformationLife.rules(belonging), CaseFileLife.withSources(), PlanLife.withSources()));

    @Test
    void namesEveryReaderAndWhyAndNobodyElse() {
        Foreseen foreseen = ask(PROVIDER, new ShareInformation(content(), List.of(RECEIVER, OTHER)), List.of());

        assertThat(foreseen.reasons()).isEmpty();
        assertThat(foreseen.readers()).extracting(Reader::agency).containsExactly(PROVIDER, RECEIVER, OTHER);
        assertThat(foreseen.readers())
                .extracting(Reader::because)
                .containsExactly(
                        "Là bên cung cấp.", "Được nêu tên trong nội dung gửi.", "Được nêu tên trong nội dung gửi.");
        assertThat(foreseen.readers()).allMatch(Reader::told);
    }

    @Test
    void saysOfWhoBelongsToACommunityThatItDoes() {
        belonging.to(GROUP, PROVIDER, OTHER);

        Foreseen foreseen =
                ask(PROVIDER, new ShareInformation(content(), List.of(RECEIVER), null, List.of(GROUP)), List.of());

        assertThat(why(foreseen))
                .isEqualTo(Map.of(
                        PROVIDER, "Là bên cung cấp.",
                        RECEIVER, "Được nêu tên trong nội dung gửi.",
                        OTHER, "Thuộc Tổ công tác “Tổ liên ngành”."));
    }

    @Test
    void saysFromWhomItWouldBePassedOn() {
        InformationId id = new InformationId(MATTER);
        OnwardAsked asked = new OnwardAsked(id, RECEIVER, NOW, RECEIVER + "/1", List.of(OTHER), "Xác minh.");

        Foreseen foreseen =
                ask(PROVIDER, new GrantOnward(id, asked.ask(), null, null, null), List.of(shared(RECEIVER), asked));

        assertThat(why(foreseen))
                .containsEntry(OTHER, "Được chia sẻ tiếp từ MS-15.")
                .containsEntry(RECEIVER, "Được bên cung cấp nêu tên khi chia sẻ.");
    }

    @Test
    void saysOfACorrectionByWhatEachHasIt() {
        InformationId id = new InformationId(MATTER);
        belonging.to(GROUP, PROVIDER, MEMBER);
        InformationShared shared = new InformationShared(
                id,
                PROVIDER,
                NOW,
                content(),
                List.of(RECEIVER),
                null,
                List.of(new CommunityMembers(GROUP, "Tổ liên ngành", List.of(MEMBER))));
        OnwardAsked asked = new OnwardAsked(id, RECEIVER, NOW, RECEIVER + "/1", List.of(OTHER, LATER), "Xác minh.");
        OnwardGranted granted = new OnwardGranted(
                id,
                PROVIDER,
                NOW,
                PROVIDER,
                asked.ask(),
                RECEIVER,
                List.of(OTHER, LATER),
                null,
                null,
                null,
                1,
                content(),
                null);
        OnwardRevoked revoked =
                new OnwardRevoked(id, PROVIDER, NOW, List.of(LATER), "Đã xong.", new Deadline(NOW, NOW, true));

        Foreseen foreseen = ask(
                PROVIDER,
                new CorrectInformation(id, corrected(), "Xác minh lại.", null),
                List.of(shared, asked, granted, revoked));

        assertThat(why(foreseen))
                .isEqualTo(Map.of(
                        PROVIDER, "Là bên cung cấp.",
                        RECEIVER, "Được bên cung cấp nêu tên khi chia sẻ.",
                        MEMBER, "Thuộc Tổ công tác “Tổ liên ngành”.",
                        OTHER, "Được chia sẻ tiếp từ MS-15.",
                        LATER, "Từng được xem; nay chỉ biết rằng thông tin đã thôi chia sẻ với mình."));
    }

    private static InformationShared shared(AgencyCode... with) {
        return new InformationShared(new InformationId(MATTER), PROVIDER, NOW, content(), List.of(with));
    }

    private static Map<AgencyCode, String> why(Foreseen foreseen) {
        assertThat(foreseen.reasons()).isEmpty();
        return foreseen.readers().stream().collect(Collectors.toMap(Reader::agency, Reader::because));
    }

    @Test
    void showsWhatEachWouldSee() {
        Conditions conditions = new Conditions(
                null, null, null, null, null, null, List.of(new Withheld(WithheldField.TEXT, List.of(OTHER))), null);

        Foreseen foreseen =
                ask(PROVIDER, new ShareInformation(content(), List.of(RECEIVER, OTHER), conditions), List.of());

        assertThat(foreseen.readers())
                .filteredOn(
                        reader -> reader.versions().getFirst().seen().toString().contains(TEXT))
                .extracting(Reader::agency)
                .containsExactly(PROVIDER, RECEIVER);
    }

    @Test
    void showsWhatOfACaseFileSomebodyWouldNotSee() {
        OpenCaseFile open = new OpenCaseFile(
                Facts.ofACase(),
                List.of(OTHER),
                null,
                List.of(new CaseFileWithheld(CaseFileField.VALUE, List.of(OTHER))),
                null);

        Foreseen foreseen = foreseeing
                .of(Matter.CASEFILE, new Foresees.Asked(open, RECEIVER, MATTER.toString(), List.of(), NOW))
                .orElseThrow();

        assertThat(foreseen.readers())
                .filteredOn(reader -> !reader.versions()
                        .getFirst()
                        .seen()
                        .equals(reader.versions().getFirst().whole()))
                .extracting(Reader::agency)
                .containsExactly(OTHER);
    }

    @Test
    void goesOnFromWhatHasHappened() {
        InformationShared shared =
                new InformationShared(new InformationId(MATTER), PROVIDER, NOW, content(), List.of(RECEIVER));

        Foreseen recalled = ask(PROVIDER, recall(), List.of(shared));
        Foreseen notTheirs = ask(RECEIVER, recall(), List.of(shared));

        assertThat(recalled.readers()).extracting(Reader::agency).containsExactly(PROVIDER, RECEIVER);
        assertThat(notTheirs.reasons()).isNotEmpty();
        assertThat(notTheirs.readers()).isEmpty();
    }

    /** The lead reads in its own plan that it is hidden, and may leave it so. */
    @Test
    void aPlanThatIsAimedAtAPersonIsForeseenByWhoReadsNotWhoItIs() {
        PlanTerms terms = aimedAt(Blinded.ofNothing(7).text(), "Kiểm tra.");
        MatterEvent drafted = new PlanDrafted(Drafts.PLAN, Drafts.MARKET, Drafts.MORNING, terms, List.of(Drafts.OFFICE))
                .seenBy(Drafts.MARKET);
        RevisePlan left =
                new RevisePlan(Drafts.PLAN, aimedAt(TargetPerson.HIDDEN, "Kiểm tra lại."), "Sửa lời văn.", null);

        Foreseen first = plan(new DraftPlan(terms), List.of());
        Foreseen second = plan(left, List.of(drafted));

        for (Foreseen foreseen : List.of(first, second)) {
            assertThat(foreseen.reasons()).isEmpty();
            assertThat(foreseen.readers()).extracting(Reader::agency).contains(Drafts.MARKET, Drafts.OFFICE);
            assertThat(foreseen.readers())
                    .allSatisfy(reader -> assertThat(
                                    reader.versions().getFirst().seen().toString())
                            .contains(TargetPerson.HIDDEN)
                            .doesNotContain("nothing:"));
        }
        assertThat(plan(left, List.of()).reasons())
                .as("of a plan that there is not")
                .isNotEmpty();
    }

    private static PlanTerms aimedAt(String identity, String purpose) {
        PlanTerms terms = new Drafts.Terms().made();
        return new Drafts.Terms()
                .purpose(purpose)
                .targets(new Target("Chủ kho", null, null, terms.period(), new TargetPerson(identity, null, null)))
                .made();
    }

    private Foreseen plan(PlanCommand content, List<MatterEvent> before) {
        return foreseeing
                .of(
                        Matter.PLAN,
                        new Foresees.Asked(
                                content, Drafts.MARKET, Drafts.PLAN.key(), before, Drafts.MORNING.plusSeconds(60)))
                .orElseThrow();
    }

    @Test
    void saysNothingOfMattersThatOthersDecideOn() {
        assertThat(foreseeing.of(Matter.TIP, new Foresees.Asked(recall(), PROVIDER, "x", List.of(), NOW)))
                .isEmpty();
    }

    private Foreseen ask(AgencyCode by, InformationCommand content, List<MatterEvent> before) {
        return foreseeing
                .of(Matter.INFORMATION, new Foresees.Asked(content, by, MATTER.toString(), before, NOW))
                .orElseThrow();
    }

    private static RecallInformation recall() {
        return new RecallInformation(new InformationId(MATTER), "Không còn đúng.");
    }

    private static InformationContent content() {
        return content(TEXT);
    }

    private static InformationContent corrected() {
        return content("Bốn xe mỗi đêm.");
    }

    private static InformationContent content(String text) {
        return new InformationContent(
                "Thuốc lá qua đường mòn",
                text,
                new Picture(null, List.of(), null, "tobacco", null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);
    }
}
