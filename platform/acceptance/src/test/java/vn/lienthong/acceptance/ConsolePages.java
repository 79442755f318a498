package vn.lienthong.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** How each page of the console is opened by somebody who guesses at a secret: by method and pattern of its mapping. */
final class ConsolePages {
    private static final List<String> KINDS =
            List.of("requests", "casefiles", "information", "plans", "groups", "commitments", "tips", "deconflictions");
    private static final List<String> SORTS =
            List.of("at", "-at", "opened", "-opened", "deadline", "-deadline", "value", "-value");
    private static final List<String> NARROWED = List.of(
            "open=true",
            "open=false",
            "urgency=express",
            "openedBy=MS-15",
            "force=market_surveillance",
            "province=15",
            "openedFrom=2026-01-01");

    private final Secret secret;
    private final Map<String, List<Opening>> pages = new LinkedHashMap<>();

    private ConsolePages(Secret secret) {
        this.secret = secret;
    }

    /** @param own id of a case file of whoever guesses, beside which a secret file is guessed at */
    static Map<String, List<Opening>> of(Secret secret, String own) {
        ConsolePages all = new ConsolePages(secret);
        all.overviews();
        all.directory();
        all.lists();
        all.matters(own);
        all.forms();
        all.pages.putAll(ConsoleForms.of(secret));
        return all.pages;
    }

    private void page(String mapping, Stream<Opening> openings) {
        pages.put("GET " + mapping, openings.toList());
    }

    private void page(String mapping, Opening... openings) {
        page(mapping, Stream.of(openings));
    }

    private static Stream<Opening> each(String path, Stream<String> behind) {
        return behind.map(end -> Opening.of(path + end));
    }

    private void overviews() {
        page("/", Opening.of("/").telling(), Opening.of("/?mine=true"));
        page("/urgent", Opening.of("/urgent"));
        page("/alive", Opening.of("/alive"));
        page("/board", Opening.of("/board").telling());
        page("/board/inbox", Opening.of("/board/inbox").telling());
        page("/board/figures", Opening.of("/board/figures"));
        page("/live", Opening.listening("/live"));
        page("/wall", each("/wall", Stream.of("", "?kind=requests", "?kind=tips", "?parts=map,next")));
        page(
                "/watch",
                Stream.concat(
                        Stream.of(
                                Opening.of("/watch?agency=POLICE-15&matter=requests")
                                        .telling(),
                                Opening.of("/watch?agency=POLICE-15&parts=owed").telling()),
                        each(
                                "/watch",
                                Stream.of(
                                        "",
                                        "?agency=MS-15",
                                        "?state=open",
                                        "?state=waiting",
                                        "?matter=casefiles",
                                        "?hours=24",
                                        "?unanswered=true"))));
        page(
                "/watch/receipts",
                each("/watch/receipts", Stream.of("", "?agency=POLICE-15", "?agency=MS-15&urgency=express")));
        page("/hotline", Opening.of("/hotline"));
        page("/hotline/wall", each("/hotline/wall", Stream.of("", "?hours=24&open=taken", "?open=late")));
        page(
                "/hotline/figures",
                each("/hotline/figures", Stream.of("", "?by=area&key=15", "?by=outcome", "?by=stream")));
        page("/suggest/units", Opening.of("/suggest/units?q=§").guessing(secret.word("requests")));
        page("/releases", Opening.of("/releases"));
        page(
                "/matters/commitments/{id}/quarters/{quarter}",
                each(
                        "/matters/commitments/%s/quarters/%s"
                                .formatted(CommitmentsTest.OWED, CommitmentsTest.quarter()),
                        Stream.of("", "?agency=NSC389-SO&figure=information.shared")));
        page("/information-counts", each("/information-counts", Stream.of("", "?by=goods&key=tobacco")));
        page("/parked", Opening.of("/parked"));
        page("/audit", Opening.of("/audit"));
        page("/parked/{id}", Opening.of("/parked/x"));
        page("/error", Opening.of("/error"));
    }

    private void directory() {
        page(
                "/directory",
                Opening.of("/directory"),
                Opening.of("/directory?q=§").guessing(secret.word("requests")));
        page("/directory/agencies/{code}", each("/directory/agencies/", Stream.of("MS-15", "POLICE-15")));
        page("/directory/units", Opening.of("/directory/units?q=§").guessing(secret.word("requests")));
        page("/directory/agreements", Opening.of("/directory/agreements"));
        page("/directory/agreements/{code}", Opening.of("/directory/agreements/" + Coordination.REGULATION));
        page("/directory/words", each("/directory/words", Stream.of("", "?list=goods")));
        page("/directory/deadlines", Opening.of("/directory/deadlines"));
        page("/directory/change/agency/{code}", Opening.of("/directory/change/agency/MS-15"));
        page("/directory/change/word/{list}/{word}", Opening.of("/directory/change/word/goods/tobacco"));
        page("/directory/change/deadline/{id}", Opening.of("/directory/change/deadline/x"));
        page("/directory/change/map/{province}", Opening.of("/directory/change/map/15"));
        page(
                "/directory/change/agreement/{code}",
                Opening.of("/directory/change/agreement/" + Coordination.REGULATION));
        page("/competence", Opening.of("/competence"), Opening.of("/competence?goods=tobacco&province=15"));
        page("/api", Opening.of("/api"));
        page("/api/{key}", each("/api/", Stream.of("intake", "exchange", "reporting", "notification")));
    }

    private void lists() {
        page("/matters/{word}", KINDS.stream().flatMap(this::list));
        page(
                "/matters/{word}/export.{end:csv|xlsx}",
                KINDS.stream()
                        .flatMap(kind -> Stream.of("/matters/%s/export.csv", "/matters/%s/export.xlsx")
                                .map(path -> path.formatted(kind))
                                .flatMap(file -> Stream.of(
                                        told(kind, file),
                                        Opening.of(file + "?sort=-value"),
                                        Opening.of(file + "?q=§").guessing(secret.word(kind))))));
    }

    private Stream<Opening> list(String kind) {
        String path = "/matters/" + kind;
        Stream<Opening> sought = SORTS.stream()
                .map(sort -> told(kind, path + "?q=§&sort=" + sort).guessing(secret.word(kind)));
        return Stream.of(
                        Stream.of(told(kind, path)),
                        Stream.of(Opening.of(path + "?q=§").guessing(secret.number())),
                        sought,
                        each(path + "?sort=", SORTS.stream()),
                        each(path + "?", NARROWED.stream()),
                        Stream.of(Opening.of(path + "?plan=§").guessing(secret.id("plans"))))
                .flatMap(openings -> openings);
    }

    private Opening told(String kind, String path) {
        Opening opening = Opening.of(path);
        return secret.ids().containsKey(kind) ? opening.telling() : opening;
    }

    private void matters(String own) {
        page(
                "/matters/{word}/{id}",
                KINDS.stream()
                        .flatMap(kind -> secret.ids().keySet().stream().map(of -> {
                            Opening opening =
                                    Opening.of("/matters/" + kind + "/§").guessing(secret.id(of));
                            return kind.equals(of) ? opening.telling() : opening;
                        })));
        page(
                "/matters/casefiles/{id}/custody",
                Opening.of("/matters/casefiles/§/custody").guessing(secret.id("casefiles")));
        for (String below : List.of("/identity", "/sealing")) {
            page(
                    "/matters/tips/{id}" + below,
                    Opening.of("/matters/tips/§" + below).guessing(secret.id("casefiles")));
        }
        page(
                "/matters/{word}/{id}/receipts",
                Stream.of("information", "requests")
                        .map(kind -> Opening.of("/matters/%s/§/receipts".formatted(kind))
                                .guessing(secret.id(kind))));
        page(
                "/matters/{word}/{id}/attachments/{sha256}",
                Stream.concat(
                        Stream.of("casefiles", "information")
                                .map(kind -> Opening.of("/matters/%s/§/attachments/%s"
                                                .formatted(kind, secret.file().sha256()))
                                        .guessing(secret.id(kind))
                                        .telling()),
                        Stream.of(Opening.of("/matters/casefiles/%s/attachments/§".formatted(own))
                                .guessing(secret.hash()))));
        for (String below : List.of("/figures/{figure}", "/tasks", "/serving")) {
            page(
                    "/matters/{word}/{id}" + below,
                    Stream.of("plans", "groups")
                            .map(kind -> Opening.of(
                                            "/matters/" + kind + "/§" + below.replace("{figure}", "casefiles.opened"))
                                    .guessing(secret.id("plans"))));
        }
    }

    private void forms() {
        page("/new", Opening.of("/new"));
        page(
                "/new/{command}",
                Stream.concat(
                        commands()
                                .map(command -> command.equals("request.make")
                                        ? Opening.of("/new/" + command).telling()
                                        : Opening.of("/new/" + command)),
                        Stream.of(Opening.of("/new/request.make?/content/caseFile=§")
                                .guessing(secret.id("casefiles")))));
        page("/matters/{word}/{id}/do/{command}", commands().flatMap(this::onAMatter));
        page(
                "/suggest/agencies",
                Opening.of("/suggest/agencies?q=MS-15"),
                Opening.of("/suggest/agencies?q=§").guessing(secret.word("requests")));
    }

    private Stream<Opening> onAMatter(String command) {
        List<Opening> openings = new ArrayList<>();
        secret.ids().keySet().stream()
                .filter(kind -> kind.startsWith(command.substring(0, command.indexOf('.'))))
                .map(kind -> Opening.of("/matters/%s/§/do/%s".formatted(kind, command))
                        .guessing(secret.id(kind)))
                .forEach(openings::add);
        return openings.stream();
    }

    /** All that there are, as they stand in addresses. */
    private static Stream<String> commands() {
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                .map(MessageType::name)
                .filter(name -> name.endsWith(".v1"))
                .map(name -> name.substring("vn.lienthong.".length(), name.length() - ".v1".length()));
    }
}
