package vn.lienthong.acceptance;

import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.lienthong.acceptance.Opening.Guess;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanLinks;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestKind;

/** Commands with a secret in every text that they have. */
record SecretTexts(SecretWords shared, SecretWords own) {
    private static final ProvinceCode LAO_CAI = new ProvinceCode("15");

    /** Two words: whoever searches for the one is shown the other. */
    private String title(String matters) {
        SecretWords words = wordsOf(matters);
        return "%s và %s".formatted(words.of(matters), words.of("beside" + matters));
    }

    /** A plan that is drafted is its drafter's alone. */
    private SecretWords wordsOf(String matters) {
        return matters.equals("plans") ? own : shared;
    }

    /** What is looked for by whoever guesses at the title of such a matter. */
    Guess guess(String matters) {
        String word = wordsOf(matters).of(matters);
        return new Guess(word, SecretWords.likeOneOf(word));
    }

    MakeRequest request() {
        return new MakeRequest(
                new RequestContent(
                        RequestKind.VERIFY,
                        title("requests"),
                        "Đề nghị xác minh " + shared.of("text"),
                        Urgency.EXPRESS,
                        null,
                        "Công văn " + shared.of("basis"),
                        null),
                List.of(POLICE));
    }

    OpenCaseFile caseFile(Attachment file) {
        return new OpenCaseFile(
                new CaseFacts(
                        title("casefiles"),
                        "Tóm tắt " + shared.of("summary"),
                        new Detection(
                                new PartialDate("2026-11-02"),
                                "Kho " + shared.of("place"),
                                Force.MARKET_SURVEILLANCE,
                                List.of(Force.POLICE),
                                LAO_CAI,
                                "warehouse",
                                false),
                        new Goods(
                                "Hàng " + shared.of("goods"),
                                "tobacco",
                                List.of(new Quantity(BigDecimal.valueOf(389), "bao", shared.of("item"))),
                                389_389_389L),
                        Violation.SMUGGLED,
                        List.of(Measure.HELD),
                        null,
                        "https://example.org/" + shared.of("source"),
                        null,
                        List.of(file.captioned(shared.of("caption")))),
                List.of(POLICE),
                null);
    }

    /** How it is done is withheld from the one that it is shared with. */
    ShareInformation information(Attachment file) {
        return new ShareInformation(
                new InformationContent(
                        title("information"),
                        "Nội dung " + shared.of("informationtext"),
                        new Picture(
                                shared.of("route"),
                                List.of(LAO_CAI),
                                shared.of("subject"),
                                shared.of("carried"),
                                own.of("method"),
                                null),
                        Reliability.USUAL,
                        Credibility.PROBABLE,
                        List.of(file)),
                List.of(POLICE),
                new Conditions(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Withheld(WithheldField.METHOD, List.of(POLICE))),
                        null));
    }

    DraftPlan plan() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        return new DraftPlan(new PlanTerms(
                PlanKind.PEAK_CAMPAIGN,
                title("plans"),
                "Kiểm tra " + own.of("purpose"),
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"),
                new PlanPeriod(today, today.plusDays(60)),
                new PlanScope(
                        List.of(LAO_CAI),
                        List.of(Zone.INLAND),
                        List.of(Force.POLICE),
                        List.of(Violation.SMUGGLED),
                        List.of()),
                List.of(new PlanPart(null, null, LAO_CAI, MARKET, List.of(POLICE))),
                null,
                List.of(),
                List.of(),
                new PlanReviews(List.of(), today.plusDays(70)),
                new PlanLinks(null, null, null)));
    }
}
