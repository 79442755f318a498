package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.RevisePlan;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetPerson;
import vn.lienthong.exchange.casefile.CaseFileLife;
import vn.lienthong.exchange.casefile.Facts;
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
    private static final String TEXT = "Ba xe mỗi đêm.";
    private static final UUID MATTER = UUID.fromString("7d1f0c3b-9a48-3e15-a6c2-1b0d9e8f7a65");

    private final Foreseeing foreseeing =
            new Foreseeing(List.of(InformationLife.rules(), CaseFileLife.withSources(), PlanLife.withSources()));

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
        return new InformationContent(
                "Thuốc lá qua đường mòn",
                TEXT,
                new Picture(null, List.of(), null, "tobacco", null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);
    }
}
