package vn.lienthong.acceptance;

import static vn.lienthong.standalone.Part.EXCHANGE;
import static vn.lienthong.standalone.Part.INTAKE;
import static vn.lienthong.standalone.Part.NOTIFICATION;
import static vn.lienthong.standalone.Part.REPORTING;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.acceptance.GuardScene.Thing;
import vn.lienthong.acceptance.Opening.Guess;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.standalone.Part;

/** Every mapping of every service, and how somebody would ask there for what is not for them. A new mapping gets its line here. */
final class GuardServices {
    static final List<Part> ALL = List.of(INTAKE, EXCHANGE, REPORTING, NOTIFICATION);
    static final List<String> KINDS =
            List.of("requests", "casefiles", "information", "plans", "groups", "commitments", "tips", "deconflictions");

    private static final String API = "/api/v1";
    private static final String DIRECTORY = API + "/directory";
    private static final String ONE = API + "/{matters}/{id}";
    private static final String QUARTER =
            "%s/commitments/%s/quarters/%s".formatted(API, CommitmentsTest.OWED, CommitmentsTest.quarter());
    /** Of words of texts that are no title, one in so many is looked for. */
    private static final int SOME = 16;

    private final GuardTable table = new GuardTable();

    private GuardServices() {}

    static GuardTable table() {
        GuardServices services = new GuardServices();
        services.lists();
        services.watch();
        services.overall();
        services.matters();
        services.figures();
        services.files();
        services.directory();
        services.silence();
        return services.table;
    }

    private void lists() {
        table.always(
                EXCHANGE,
                API + "/{matters}",
                each("/%s?limit=500", "/%s?sort=-at&limit=500", "/%s?open=true&limit=500", "/%s?sort=deadline"));
        table.always(EXCHANGE, API + "/{matters}/count", each("/%s/count", "/%s/count?open=true"));
        table.always(EXCHANGE, API + "/{matters}/export.csv", each("/%s/export.csv"));
        table.always(EXCHANGE, API + "/{matters}/export.xlsx", each("/%s/export.xlsx"));
        table.always(EXCHANGE, API + "/register/events", API + "/register/events?limit=500");
        table.always(EXCHANGE, API + "/register/figures", API + "/register/figures");
    }

    private static String[] each(String... forms) {
        return Stream.of(forms)
                .flatMap(form -> KINDS.stream().map(kind -> API + form.formatted(kind)))
                .toArray(String[]::new);
    }

    private void watch() {
        String watch = API + "/watch";
        table.always(EXCHANGE, watch + "/summary", watch + "/summary");
        table.always(
                EXCHANGE,
                watch + "/obligations",
                watch + "/obligations?limit=500",
                watch + "/obligations?limit=500&matter=information",
                watch + "/obligations?limit=500&state=waiting",
                watch + "/obligations?limit=500&unanswered=true");
        table.ofId(EXCHANGE, watch + "/obligations", watch + "/obligations?about=§");
        table.always(EXCHANGE, watch + "/due", watch + "/due?hours=240&limit=500");
        table.always(EXCHANGE, watch + "/silence", watch + "/silence");
        table.always(EXCHANGE, watch + "/cases", watch + "/cases?limit=500");
        table.always(EXCHANGE, watch + "/receipts", watch + "/receipts", watch + "/receipts?agency=POLICE-15");
        table.always(
                EXCHANGE,
                watch + "/receipts/each",
                RunningSystem.ENROLLED.stream()
                        .map(agency -> watch + "/receipts/each?agency=%s&urgency=urgent&limit=500".formatted(agency))
                        .toArray(String[]::new));
    }

    private void overall() {
        table.always(EXCHANGE, API + "/desk/work", API + "/desk/work?officer=mot");
        table.always(EXCHANGE, API + "/desk/lists", API + "/desk/lists");
        table.always(EXCHANGE, API + "/hotline/taken", API + "/hotline/taken?hours=168&limit=200");
        table.always(EXCHANGE, API + "/hotline/said", API + "/hotline/said?limit=200");
        table.always(
                EXCHANGE,
                API + "/hotline/figures",
                API + "/hotline/figures",
                API + "/hotline/figures?by=stream",
                API + "/hotline/figures?by=area",
                API + "/hotline/figures?by=outcome");
        table.always(
                EXCHANGE,
                API + "/hotline/figures/list",
                API + "/hotline/figures/list?by=area&key=15&limit=200",
                API + "/hotline/figures/list?by=stream&key=integrity");
        table.always(EXCHANGE, API + "/releases", API + "/releases");
        table.always(EXCHANGE, API + "/releases.atom", API + "/releases.atom");
        table.always(EXCHANGE, API + "/audit/entries", API + "/audit/entries?limit=1000");
        table.always(INTAKE, API + "/parked", API + "/parked");
        table.always(INTAKE, API + "/parked/figures", API + "/parked/figures");
        table.always(REPORTING, API + "/statistics", API + "/statistics", API + "/statistics?by=province");
        table.always(REPORTING, API + "/statistics/trend", API + "/statistics/trend");
        String counts = API + "/statistics/information";
        table.always(
                REPORTING,
                counts,
                counts + "?by=route",
                counts + "?by=area",
                counts + "?by=goods",
                counts + "?by=type");
        table.always(REPORTING, counts + "/list", counts + "/list?by=area&key=15", counts + "/list?by=area&key=01");
    }

    private void matters() {
        for (String below : List.of("", "/explanation", "/serving", "/reads")) {
            table.ofId(EXCHANGE, ONE + below, API + "/%s/§" + below);
        }
        table.ofId(EXCHANGE, API + "/tips/{id}/similar", API + "/tips/§/similar?limit=20", "tips");
        table.ofId(EXCHANGE, API + "/tips/{id}/links", API + "/tips/§/links", "tips");
        table.posting(
                EXCHANGE,
                "POST " + API + "/tips/similar",
                API + "/tips/similar?limit=20",
                Map.of("tips", "{\"text\": \"§ 29C-12345 biên giới đêm qua có xe lạ chở hàng\"}"));
        table.ofId(EXCHANGE, ONE + "/receipts", API + "/%s/§/receipts", "requests", "information");
        for (String custody : List.of("/custody", "/custody.html")) {
            table.ofId(EXCHANGE, API + "/casefiles/{id}" + custody, API + "/casefiles/§" + custody, "casefiles");
        }
        table.ofId(EXCHANGE, API + "/desk/matters/{matter}", API + "/desk/matters/§");
        table.of(EXCHANGE, API + "/numbers/{number}", API + "/numbers/§", Thing::number, "YC-2026-999999");
        table.of(INTAKE, API + "/outcomes/{id}", API + "/outcomes/§", Thing::command, "guard-" + GuardTable.UNKNOWN_ID);
        table.posting(
                EXCHANGE,
                "POST " + API + "/visibility/preview",
                API + "/visibility/preview",
                Map.of(
                        "requests",
                        "{\"type\": \"vn.lienthong.request.urge.v1\", \"data\": {\"request\": \"§\", \"text\": \"x\"}}",
                        "information",
                        "{\"type\": \"vn.lienthong.information.acknowledge.v1\", \"data\": {\"information\": \"§\"}}",
                        "tips",
                        "{\"type\": \"vn.lienthong.tip.accept.v1\", \"data\": {\"tip\": \"§\"}}",
                        "casefiles",
                        "{\"type\": \"vn.lienthong.casefile.close.v1\", \"data\": {\"caseFile\": \"§\", \"result\":"
                                + " \"x\"}}"));
    }

    /** The figures of a plan and a group, and the matters behind them. */
    private void figures() {
        for (String kind : List.of("plans", "groups")) {
            String of = API + "/" + kind;
            table.ofId(EXCHANGE, of + "/{id}/figures", of + "/§/figures", kind);
            table.ofId(EXCHANGE, of + "/{id}/figures/{figure}", of + "/§/figures/casefiles", kind);
            table.ofId(EXCHANGE, of + "/{id}/tasks", of + "/§/tasks", kind);
        }
        String quarter = API + "/commitments/{id}/quarters/{quarter}";
        table.always(EXCHANGE, quarter, QUARTER, QUARTER + "?agency=DMSD");
        table.always(EXCHANGE, quarter + "/{figure}", QUARTER + "/information.shared?agency=NSC389-SO");
    }

    private void files() {
        table.ofFile(
                EXCHANGE,
                ONE + "/attachments/{sha256}",
                thing -> API + "/%s/%s/attachments/§".formatted(thing.kind(), thing.id()));
        table.ofFile(INTAKE, API + "/attachments/{sha256}", thing -> API + "/attachments/§");
    }

    private void directory() {
        String same = "the directory, the same for all";
        table.silent(same, EXCHANGE, DIRECTORY, "POST " + DIRECTORY + "/competence");
        for (String page : List.of(
                "agencies",
                "agencies/{code}",
                "agreements",
                "agreements/{code}",
                "calendar",
                "connections",
                "connections/{code}",
                "deadlines",
                "goods",
                "laws",
                "rules",
                "units",
                "units/{code}",
                "units/{code}/sheet",
                "words",
                "words/{list}/{word}")) {
            table.silent(same, EXCHANGE, DIRECTORY + "/" + page);
        }
    }

    private void silence() {
        for (Part part : ALL) {
            table.silent("what is wrong with a request", part, "/error");
            table.silent("the same for all", part, API + "/openapi.json");
        }
        table.silent("public keys", EXCHANGE, API + "/keys");
        table.silent(
                "hashes, for the standing office",
                EXCHANGE,
                API + "/audit",
                API + "/audit/heads",
                API + "/audit/proofs/inclusion",
                API + "/audit/proofs/consistency");
        table.ofId(INTAKE, API + "/tips/{tip}/identity", API + "/tips/§/identity", "tips");
        table.silent("answers with what was sent", INTAKE, "PUT " + API + "/tips/{tip}/identity");
        table.silent("what nobody could decode, for the standing office", INTAKE, API + "/parked/{id}");
        table.silent(
                "the same for all", INTAKE, API + "/contract/asyncapi.json", API + "/contract/schemas/{type}.json");
        table.silent("tells outcomes, which " + API + "/outcomes/{id} tells again", INTAKE, "POST " + API + "/events");
        table.silent("answers with what was sent", INTAKE, "POST " + API + "/attachments");
        table.silent("answers with digits drawn by chance", INTAKE, "POST " + API + "/receipts");
        table.silent("answers with what it was sent", INTAKE, "POST " + API + "/personal-data");
        table.silent(
                "tells whoever reported a tip what is meant for them; held by ReportingTest",
                INTAKE,
                "/bao-tin",
                "/bao-tin/{agency}",
                "POST /bao-tin",
                "POST /bao-tin/{agency}",
                "/bien-nhan",
                "/bien-nhan/bo-sung",
                "POST /bien-nhan",
                "POST /bien-nhan/bo-sung");
        table.silent("listened to by GuardInboxes", NOTIFICATION, API + "/inbox", API + "/live");
    }

    /** Who looks for a word that is not for it finds nothing: titles, what is withheld of a matter that it sees, and some of what stands elsewhere. */
    static Stream<GuardQuestion> sought(GuardScene scene, AgencyCode reader) {
        return scene.things.stream()
                .flatMap(thing -> scene.knowledge
                        .words()
                        .filter(word -> word.matter().equals(thing.id()) && !word.handle())
                        .filter(word -> !scene.knowledge.may(reader, word))
                        .map(Planted::text)
                        .filter(word -> word.startsWith(scene.planting.mark()))
                        .filter(word -> word.equals(thing.title())
                                || seesSomeOf(scene, thing, reader)
                                || word.hashCode() % SOME == 0)
                        .flatMap(word -> sought(thing.kind(), word)));
    }

    private static boolean seesSomeOf(GuardScene scene, Thing thing, AgencyCode reader) {
        return !scene.knowledge.shownTo(reader, thing.id()).isEmpty();
    }

    private static Stream<GuardQuestion> sought(String kind, String word) {
        return Stream.of("", "/count", "/export.csv")
                .map(end -> GuardQuestion.get(
                                EXCHANGE,
                                "exchange GET /api/v1/{matters}" + end,
                                "%s/%s%s?q=§".formatted(API, kind, end))
                        .guessing(new Guess(word, SecretWords.likeOneOf(word))));
    }
}
