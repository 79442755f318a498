package vn.lienthong.acceptance;

import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.posted;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.acceptance.Opening.Guess;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Contribution;
import vn.lienthong.contract.casefile.ContributionKind;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.standalone.Part;

/**
 * What MARKET and POLICE have between them and nobody else may know, and what MARKET keeps at its own desk.
 *
 * @param shared words of what both know
 * @param own words of what MARKET alone knows
 * @param ids of the matters by their kinds, in the words of addresses
 * @param numbers of those matters
 * @param command id of the command that made the request
 */
record Secret(
        SecretWords shared,
        SecretWords own,
        Map<String, String> ids,
        List<String> numbers,
        Attachment file,
        String command) {
    static final String UNKNOWN_ID = "0f3a8b6e-1c2d-4e5f-8a9b-7c6d5e4f3a2b";

    /**
     * @param lead of MARKET
     * @param market an officer of MARKET whose name is one of the shared words
     * @param police an officer of POLICE
     */
    static Secret between(
            OfficerBrowser lead, OfficerBrowser market, OfficerBrowser police, SecretWords shared, SecretWords own) {
        SecretTexts texts = new SecretTexts(shared, own);
        AgencySystem system = agency(MARKET);
        Attachment file = stored(market, shared);
        String command = "console-" + UUID.randomUUID();
        String request = market.begins("request.make", command, texts.request());
        Map<String, String> ids = Map.of(
                "requests",
                request,
                "casefiles",
                posted(system, texts.caseFile(file)),
                "information",
                posted(system, texts.information(file)),
                "plans",
                posted(system, texts.plan()));
        whatFollows(police, ids, shared);
        atTheDesk(lead, request, own);
        return new Secret(shared, own, ids, numbers(ids), file, command);
    }

    private static Attachment stored(OfficerBrowser market, SecretWords shared) {
        String content = "%PDF-1.4\n1 0 obj<<>>endobj\n% " + shared.of("inside") + "\n%%EOF\n";
        Answer answer = market.store(
                "/attachments?name=" + shared.of("file") + ".pdf", content.getBytes(StandardCharsets.UTF_8));
        return Json.read(answer.text().getBytes(StandardCharsets.UTF_8), Attachment.class);
    }

    private static void whatFollows(OfficerBrowser police, Map<String, String> ids, SecretWords shared) {
        String steps = "/matters/requests/%s/do/request.".formatted(ids.getOrDefault("requests", ""));
        police.send(steps + "accept", Map.of("_do", "send", "/note", shared.of("acceptance")));
        police.send(
                steps + "answer-partly",
                Map.of("_do", "send", "/answer", shared.of("answer"), "/remaining", shared.of("remaining")));
        posted(
                agency(MARKET),
                new ContributeToCaseFile(
                        new CaseFileId(UUID.fromString(ids.getOrDefault("casefiles", ""))),
                        new Contribution(ContributionKind.INFORMATION, shared.of("contribution"))));
    }

    private static void atTheDesk(OfficerBrowser lead, String request, SecretWords own) {
        Map<String, String> note = Map.of("matter", request, "form", request, "text", own.of("note"));
        Map<String, String> assign = Map.of(
                "matter",
                request,
                "form",
                request,
                "login",
                own.of("login"),
                "name",
                "Lê " + own.of("colleague"),
                "note",
                own.of("why"));
        lead.send("/desk/lists/save", savedList(request, own.of("list")));
        lead.send("/desk/note", note);
        lead.send("/desk/assign", assign);
    }

    private static Map<String, String> savedList(String request, String name) {
        return Map.of("name", name, "address", "/matters/requests?open=true", "shared", "true", "form", request);
    }

    private static List<String> numbers(Map<String, String> ids) {
        List<String> numbers = new ArrayList<>();
        ids.forEach((matters, id) -> {
            String path = "/api/v1/%s/%s".formatted(matters, id);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> agency(MARKET).getsRaw(Part.EXCHANGE, path).statusCode() == 200);
            numbers.add(agency(MARKET).gets(Part.EXCHANGE, path).get("number").stringValue());
        });
        return List.copyOf(numbers);
    }

    /** What none but those who share it may be told, unless they have typed it. */
    Stream<String> handles() {
        return Stream.of(
                        ids.values().stream(),
                        numbers.stream(),
                        Stream.of(file.sha256().toString(), command))
                .flatMap(each -> each);
    }

    Guess id(String matters) {
        return new Guess(ids.getOrDefault(matters, ""), UNKNOWN_ID);
    }

    /** The id of the list that MARKET has saved. */
    Guess list() {
        String saved = "list %s %s".formatted(ids.getOrDefault("requests", ""), own.of("list"));
        return new Guess(
                UUID.nameUUIDFromBytes(saved.getBytes(StandardCharsets.UTF_8)).toString(), UNKNOWN_ID);
    }

    Guess hash() {
        String hash = file.sha256().toString();
        // one that begins alike: a refusal repeats the first digits of what was typed
        return new Guess(hash, hash.substring(0, 16) + "0123456789abcdef".repeat(3));
    }

    Guess number() {
        String number = numbers.getFirst();
        return new Guess(number, number.substring(0, number.length() - 6) + "999999");
    }

    /** A word of the title of such a matter; where it is of a kind that there is no secret of, of the request. */
    Guess word(String matters) {
        return new SecretTexts(shared, own).guess(ids.containsKey(matters) ? matters : "requests");
    }
}
