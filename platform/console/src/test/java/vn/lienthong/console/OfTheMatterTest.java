package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;

/** What fields of a form can be, since the matter tells. */
class OfTheMatterTest {

    @Test
    void changesOfSourcesAreChosenWhileTheAgencyHasYetToLookAtThem() {
        JsonNode caseFile = matter(
                event("casefile.source-changed", "{'change':1,'asked':['MS-15']}"),
                event("casefile.source-changed", "{'change':2,'asked':['POLICE-15']}"),
                event("casefile.source-changed", "{'change':3,'asked':['MS-15','POLICE-15'],'replaces':1}"),
                event("casefile.source-reviewed", "{'change':3,'by':'POLICE-15'}"),
                event("casefile.source-changed", "{'change':4,'asked':['MS-15']}"),
                event("casefile.review-moved", "{'change':4,'from':['MS-15'],'to':['TAX-15']}"),
                event("casefile.review-moved", "{'change':2,'from':['POLICE-15'],'to':['MS-15']}"));

        assertThat(choices("casefile.review-source", caseFile).get("/change"))
                .extracting(Choice::word)
                .containsExactly("3", "2");
    }

    @Test
    void tasksAreChosenWhileTheyAreOpenOnesOwnToReportAndAllToJudge() {
        JsonNode plan = matter(
                event("plan.task-assigned", "{'task':1,'content':{'title':'Rà kho','owner':'MS-15'}}"),
                event("plan.task-assigned", "{'task':2,'content':{'title':'Rà bãi','owner':'POLICE-15'}}"),
                event("plan.task-assigned", "{'task':3,'content':{'title':'Rà chợ','owner':'MS-15'}}"),
                event("plan.task-judged", "{'task':3,'verdict':'confirmed'}"),
                event("plan.task-judged", "{'task':1,'verdict':'sent_back'}"));

        assertThat(choices("plan.report-task", plan))
                .isEqualTo(Map.of("/task", List.of(new Choice("1", "1. Rà kho – MS-15"))));
        assertThat(choices("plan.judge-task", plan).get("/task"))
                .extracting(Choice::word)
                .containsExactly("1", "2");
        assertThat(Prefilled.of(Examples.form("plan.report-task"), plan, "MS-15"))
                .hasToString("{\"task\":\"1\"}");
    }

    @Test
    void whatIsAskedForOthersIsChosenUntilItIsDecidedAndThenWhomItWasPassedOnTo() {
        JsonNode information = matter(
                event("information.shared", "{'content':{'title':'Đường cát','reliability':'B'}}"),
                event("information.onward-asked", "{'ask':'MS-15/1','by':'MS-15','to':['TAX-15','CUSTOMS']}"),
                event("information.onward-asked", "{'ask':'MS-15/2','by':'MS-15','to':['POLICE-15']}"),
                event("information.onward-granted", "{'ask':'MS-15/1','to':['TAX-15','CUSTOMS']}"),
                event("information.onward-revoked", "{'agencies':['CUSTOMS']}"));

        assertThat(choices("information.grant-onward", information))
                .isEqualTo(Map.of("/ask", List.of(new Choice("MS-15/2", "MS-15 xin cho POLICE-15"))));
        assertThat(choices("information.revoke-onward", information).get("/agencies/*"))
                .extracting(Choice::word)
                .containsExactly("TAX-15");
        assertThat(Prefilled.of(Examples.form("information.correct"), information, "MS-15")
                        .at("/content/title")
                        .asString())
                .isEqualTo("Đường cát");
    }

    @Test
    void theQuestionOfAnIdentityIsTheOneThatStands() {
        JsonNode asked = matter(
                event("tip.unsealing-asked", "{'ask':'console-1','account':'an','reason':'Một'}"),
                event("tip.unsealing-ended", "{'opened':false}"),
                event("tip.unsealing-asked", "{'ask':'console-2','account':'binh','reason':'Hai'}"));
        ObjectNode opened = (ObjectNode) asked.deepCopy();
        ((ArrayNode) opened.path("history")).add(event("tip.unsealing-approved", "{'account':'an'}"));

        assertThat(choices("tip.approve-unsealing", asked))
                .isEqualTo(Map.of("/ask", List.of(new Choice("console-2", "binh: Hai"))));
        assertThat(choices("tip.approve-unsealing", opened)).isEmpty();
        assertThat(Prefilled.of(Examples.form("tip.refuse-unsealing"), opened, "MS-15")
                        .path("ask")
                        .asString())
                .isEqualTo("console-2");
    }

    @Test
    void dutiesAreChosenByWhatTheySayOnesOwnAhead() {
        JsonNode commitment = matter(
                event(
                        "commitment.began",
                        "{'duties':[%s,%s]}"
                                .formatted(
                                        duty("report-1/2026-11/TAX", "TAX"), duty("report-2/2026-11/MS-15", "MS-15"))),
                event(
                        "commitment.reviewed",
                        "{'added':[%s],'dropped':[%s]}"
                                .formatted(duty("report-3/2026-12/TAX", "TAX"), duty("report-1/2026-11/TAX", "TAX"))),
                event("commitment.called", "{'duties':[%s]}".formatted(duty("share-1/call-1/TAX", "TAX"))),
                event("commitment.reminded", "{'duty':%s}".formatted(duty("report-3/2026-12/TAX", "TAX"))));

        List<Choice> owed = choices("commitment.fulfil", commitment).getOrDefault("/duty", List.of());
        assertThat(owed)
                .extracting(Choice::word)
                .containsExactly("report-2/2026-11/MS-15", "report-3/2026-12/TAX", "share-1/call-1/TAX");
        assertThat(owed.getFirst().nameVi()).isEqualTo("Báo cáo tháng – MS-15, hạn 20/12/2026");
        assertThat(choices("commitment.take-back", commitment).get("/duty"))
                .extracting(Choice::word)
                .containsExactly("share-1/call-1/TAX");
    }

    @Test
    void addresseesAreThoseThatTheRequestIsWithNow() {
        JsonNode request = matter(
                event("request.made", "{'addressees':['POLICE-15','CUSTOMS-RVII'],'owed':[{'addressee':'POLICE-15'}]}"),
                event("request.urged", "{'addressees':['POLICE-15']}"),
                event("request.readdressed", "{'from':'CUSTOMS-RVII','owed':{'addressee':'BORDER-15'}}"));

        assertThat(OfTheMatter.choices(
                                Examples.form("request.readdress"), request, "NSC389-SO", code -> "Cơ quan · " + code)
                        .get("/from"))
                .containsExactly(
                        new Choice("Cơ quan · POLICE-15", "Cơ quan · POLICE-15"),
                        new Choice("Cơ quan · BORDER-15", "Cơ quan · BORDER-15"));
        assertThat(choices("request.send-back", request)).containsKey("/addressee");
        assertThat(choices("request.record-meeting", request)).containsKey("/present/*");
        assertThat(choices("request.accept", request)).isEmpty();
    }

    @Test
    void linesAndDocumentsAreChosenByWhatTheyAre() {
        JsonNode file = matter(event(
                "casefile.transfer-offered",
                "{'transfer':{'inventory':[{'number':7,'description':'Thuốc lá','quantity':15000,'unit':'bao'}]}}"));
        JsonNode request = matter(
                event(
                        "request.made",
                        "{'content':{'meeting':{'documents':[{'by':'TAX','what':'Tờ khai'},{'by':'MS-15','what':'Biên bản'}]}}}"));

        assertThat(choices("casefile.accept-transfer", file).get("/found/*/number"))
                .containsExactly(new Choice("7", "7. Thuốc lá – 15000 bao"));
        assertThat(choices("request.supply-documents", request).get("/documents/*"))
                .containsExactly(new Choice("2", "2. Biên bản – MS-15"));
    }

    @Test
    void aFlagIsLoweredThatWasRaised() {
        JsonNode file = matter(
                event("casefile.flag-raised", "{'flag':'organised'}"),
                event("casefile.flag-raised", "{'flag':'sudden'}"),
                event("casefile.flag-lowered", "{'flag':'sudden'}"));

        assertThat(choices("casefile.lower-flag", file).get("/flag"))
                .containsExactly(new Choice("organised", "Có tổ chức"));
    }

    @Test
    void ofWhatIsNotKnownNothingIsOffered() {
        assertThat(Examples.commands()).allSatisfy(form -> {
            assertThat(OfTheMatter.choices(form, MissingNode.getInstance(), "MS-15", UnaryOperator.identity()))
                    .isEmpty();
            assertThat(choices(form.word(), matter(event("plan.task-assigned", "[]"), event("x", "7"))))
                    .isEmpty();
        });
    }

    private static Map<String, List<Choice>> choices(String command, JsonNode matter) {
        return OfTheMatter.choices(Examples.form(command), matter, "MS-15", UnaryOperator.identity());
    }

    private static String duty(String key, String by) {
        return "{'key':'%s','what':'Báo cáo tháng','by':'%s','dueAt':'2026-12-20T16:59:59Z'}".formatted(key, by);
    }

    private static ObjectNode event(String what, String data) {
        ObjectNode event = Json.mapper().createObjectNode().put("type", "vn.lienthong." + what + ".v1");
        event.set("data", Json.mapper().readTree(data.replace('\'', '"')));
        return event;
    }

    private static JsonNode matter(ObjectNode... events) {
        ObjectNode matter = Json.mapper().createObjectNode();
        ArrayNode history = matter.putArray("history");
        history.addAll(List.of(events));
        return matter;
    }
}
