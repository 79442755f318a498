package vn.lienthong.acceptance;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.acceptance.Opening.Guess;

/** What somebody who guesses at a secret sends to the console, by method and pattern of the mapping. */
final class ConsoleForms {
    /** Of each kind of matter, commands that need no more than this. */
    private static final Map<String, Map<String, Map<String, String>>> STEPS = Map.of(
            "requests",
            Map.of(
                    "request.receive", Map.of(),
                    "request.accept", Map.of("/note", "x"),
                    "request.answer", Map.of("/answer", "x"),
                    "request.close", Map.of(),
                    "request.withdraw", Map.of("/reason", "x"),
                    "request.urge", Map.of("/text", "x"),
                    "request.approve", Map.of("/addressee", "POLICE-15")),
            "casefiles",
            Map.of(
                    "casefile.join", Map.of("/because", "x"),
                    "casefile.close", Map.of("/result", "x"),
                    "casefile.retract", Map.of("/because", "x"),
                    "casefile.contribute",
                            Map.of(
                                    "/contribution/", "",
                                    "/contribution/kind", "information",
                                    "/contribution/what", "x")),
            "information",
            Map.of(
                    "information.acknowledge", Map.of(),
                    "information.recall", Map.of("/reason", "x"),
                    "information.confirm-removal", Map.of(),
                    "information.grant-onward", Map.of("/ask", "x/1"),
                    "information.refuse-onward", Map.of("/ask", "x/1", "/reason", "x")));

    private ConsoleForms() {}

    static Map<String, List<Opening>> of(Secret secret) {
        Map<String, List<Opening>> forms = new LinkedHashMap<>();
        forms.put("POST /matters/{word}/{id}/do/{command}", steps(secret).toList());
        forms.put("POST /new/{command}", beginnings(secret).toList());
        forms.put(
                "POST /matters/{word}/{id}/purpose",
                List.of(Opening.sending("/matters/information/§/purpose", Map.of("purpose", "x"))
                        .guessing(secret.id("information"))));
        forms.put(
                "POST /matters/{word}/purpose",
                List.of(Opening.sending(
                        "/matters/information/purpose",
                        Map.of("purpose", "x", "file", "/matters/information/export.csv"))));
        forms.put(
                "POST /matters/tips/{id}/sealing",
                List.of(Opening.sending("/matters/tips/§/sealing", Map.of("name", "x"))
                        .guessing(secret.id("casefiles"))));
        Map<String, String> call = Map.of("_do", "send", "/content/title", "x", "/content/text", "§", "_where", "15");
        // without a title it begins no tip, which would be told the next time
        Map<String, String> untitled = Map.of("_do", "send", "/content/text", "§", "_where", "15");
        forms.put("POST /hotline", List.of(Opening.sending("/hotline", untitled).guessing(secret.word("requests"))));
        forms.put(
                "POST /hotline/aside",
                List.of(Opening.sending("/hotline/aside", call).guessing(secret.word("requests"))));
        forms.put("POST /attachments", List.of(Opening.storing("/attachments?name=x.pdf")));
        forms.put("POST /look", List.of(Opening.sending("/look", Map.of("keys", "on"))));
        forms.put("POST /language", List.of(Opening.sending("/language", Map.of("to", "vi"))));
        forms.put(
                "POST /urgent/receive",
                List.of(Opening.sending("/urgent/receive", Map.of("matter", "§", "from", "/parked"))
                        .guessing(secret.id("requests"))));
        for (String step : List.of("replay", "discard")) {
            forms.put(
                    "POST /parked/{id}/" + step,
                    List.of(Opening.sending("/parked/x/" + step, Map.of("because", "x", "form", "f"))));
        }
        forms.putAll(lists(secret));
        forms.putAll(desk(secret));
        return forms;
    }

    private static Stream<Opening> steps(Secret secret) {
        return STEPS.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(step -> Opening.sending(
                                        "/matters/%s/§/do/%s".formatted(kind.getKey(), step.getKey()),
                                        sent(step.getValue()))
                                .guessing(secret.id(kind.getKey()))));
    }

    private static Map<String, String> sent(Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("_do", "send");
        return sent;
    }

    /** What names the secret in something of one's own. */
    private static Stream<Opening> beginnings(Secret secret) {
        Map<String, String> request = OfficerBrowser.typed(Examples.aRequestTo(RunningSystem.OUTSIDER));
        Map<String, String> caseFile = OfficerBrowser.typed(Examples.aCaseFile("Hồ sơ của người đoán"));
        Map<String, String> file = Map.of(
                "/content/attachments/", "",
                "/content/attachments/0/", "",
                "/content/attachments/0/sha256", "§",
                "/content/attachments/0/name", "x.pdf",
                "/content/attachments/0/type", "application/pdf",
                "/content/attachments/0/size", String.valueOf(secret.file().size()));
        return Stream.of(
                beginning("request.make", request, Map.of("/content/caseFile", "§"), secret.id("casefiles")),
                beginning("request.make", request, file, secret.hash()),
                beginning(
                        "request.make",
                        request,
                        Map.of("/content/serves/", "", "/content/serves/plan", "§"),
                        secret.id("plans")),
                beginning("casefile.open", caseFile, Map.of("/serves/", "", "/serves/plan", "§"), secret.id("plans")));
    }

    private static Opening beginning(String word, Map<String, String> whole, Map<String, String> more, Guess guess) {
        Map<String, String> fields = sent(whole);
        fields.putAll(more);
        return Opening.sending("/new/" + word, fields).guessing(guess);
    }

    private static Map<String, List<Opening>> lists(Secret secret) {
        Map<String, String> list =
                Map.of("name", "x", "address", "/matters/requests?open=true", "form", "f", "from", "/parked");
        return Map.of(
                "POST /desk/lists/save",
                List.of(Opening.sending("/desk/lists/save", list)),
                "POST /desk/lists/remove",
                List.of(Opening.sending("/desk/lists/remove", Map.of("list", "§", "form", "f", "from", "/parked"))
                        .guessing(secret.list())));
    }

    private static Map<String, List<Opening>> desk(Secret secret) {
        Guess guess = secret.id("requests");
        Map<String, String> about = Map.of("matter", "§", "form", "f", "from", "/parked");
        Map<String, String> note = new HashMap<>(about);
        note.put("text", "x");
        Map<String, String> assign = new HashMap<>(about);
        assign.put("note", "x");
        Map<String, String> handOver = new HashMap<>(about);
        handOver.put("to", "khac Khác");
        return Map.of(
                "POST /desk/assign",
                List.of(Opening.sending("/desk/assign", assign).guessing(guess)),
                "POST /desk/note",
                List.of(Opening.sending("/desk/note", note).guessing(guess)),
                "POST /desk/hand-over",
                List.of(Opening.sending("/desk/hand-over", handOver).guessing(guess)),
                "POST /desk/look",
                List.of(Opening.sending(
                        "/desk/look",
                        Map.of("until", Instant.now().minusSeconds(1).toString(), "form", "f"))));
    }
}
