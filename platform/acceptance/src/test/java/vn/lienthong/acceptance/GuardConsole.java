package vn.lienthong.acceptance;

import static vn.lienthong.standalone.Part.CONSOLE;

import java.util.Arrays;
import vn.lienthong.acceptance.GuardScene.Thing;

/**
 * Every page of the console, and how an officer would look there for what is not for the agency. A new page gets its line here; forms lead
 * to pages, and are sent by {@link OneSecretTest}.
 */
final class GuardConsole {
    private static final String ONE = "/matters/{word}/{id}";

    private final GuardTable table = new GuardTable();

    private GuardConsole() {}

    static GuardTable table() {
        GuardConsole console = new GuardConsole();
        console.overviews();
        console.lists();
        console.matters();
        console.silence();
        return console.table;
    }

    private void overviews() {
        always("/", "/", "/?mine=true");
        always("/board", "/board");
        always("/board/inbox", "/board/inbox");
        always("/board/figures", "/board/figures");
        always("/urgent", "/urgent");
        always("/wall", "/wall", "/wall?kind=requests", "/wall?kind=tips");
        always("/watch", "/watch", "/watch?matter=information", "/watch?state=waiting", "/watch?agency=POLICE-15");
        always("/watch/receipts", "/watch/receipts", "/watch/receipts?agency=POLICE-15&urgency=urgent");
        always("/hotline", "/hotline");
        always("/hotline/wall", "/hotline/wall", "/hotline/wall?hours=24&open=taken", "/hotline/wall?open=late");
        always(
                "/hotline/figures",
                "/hotline/figures",
                "/hotline/figures?by=area&key=15",
                "/hotline/figures?by=stream&key=integrity");
        always("/releases", "/releases");
        always(
                "/matters/commitments/{id}/quarters/{quarter}",
                "/matters/commitments/%s/quarters/%s?agency=NSC389-SO&figure=information.shared"
                        .formatted(CommitmentsTest.OWED, CommitmentsTest.quarter()));
        always("/information-counts", "/information-counts");
        always("/parked", "/parked");
        always("/new/{command}", "/new/request.make", "/new/casefile.open", "/new/information.share");
    }

    private void lists() {
        always("/matters/{word}", each("/matters/%s", "/matters/%s?sort=-at", "/matters/%s?open=true"));
        always("/matters/{word}/export.{end:csv|xlsx}", each("/matters/%s/export.csv", "/matters/%s/export.xlsx"));
        of("/matters/{word}", "/matters/%s?q=§");
        of("/matters/{word}/export.{end:csv|xlsx}", "/matters/%s/export.csv?q=§");
    }

    private void of(String mapping, String form) {
        table.of(CONSOLE, mapping, form, Thing::title, "zqn".repeat(5));
    }

    private void matters() {
        table.ofId(CONSOLE, ONE, "/matters/%s/§");
        table.ofId(CONSOLE, ONE + "/receipts", "/matters/%s/§/receipts", "requests", "information");
        table.ofId(CONSOLE, "/matters/casefiles/{id}/custody", "/matters/casefiles/§/custody", "casefiles");
        table.ofId(CONSOLE, ONE + "/figures/{figure}", "/matters/groups/§/figures/casefiles", "groups");
        table.ofId(CONSOLE, ONE + "/tasks", "/matters/%s/§/tasks", "plans", "groups");
        table.ofId(CONSOLE, ONE + "/serving", "/matters/%s/§/serving", "plans", "groups");
        table.ofId(CONSOLE, "/matters/tips/{id}/identity", "/matters/tips/§/identity", "tips");
        table.ofId(CONSOLE, "/matters/tips/{id}/sealing", "/matters/tips/§/sealing", "tips");
        table.ofId(CONSOLE, ONE + "/do/{command}", "/matters/requests/§/do/request.urge", "requests");
        table.ofId(CONSOLE, ONE + "/do/{command}", "/matters/information/§/do/information.acknowledge", "information");
        table.ofFile(
                CONSOLE,
                ONE + "/attachments/{sha256}",
                thing -> "/matters/%s/%s/attachments/§".formatted(thing.kind(), thing.id()));
    }

    private void silence() {
        table.silent("whether it runs, and what is wrong with a request", CONSOLE, "/alive", "/error");
        table.silent("what the services are asked", CONSOLE, "/api", "/api/{key}");
        table.silent("hashes, for the standing office", CONSOLE, "/audit");
        table.silent("what nobody could decode, for the standing office", CONSOLE, "/parked/{id}");
        table.silent("a choice of forms", CONSOLE, "/new");
        table.silent("listened to by OneSecretTest", CONSOLE, "/live");
        table.silent(
                "the directory and the rules, the same for all",
                CONSOLE,
                "/competence",
                "/directory",
                "/directory/agencies/{code}",
                "/directory/agreements",
                "/directory/agreements/{code}",
                "/directory/deadlines",
                "/directory/units",
                "/directory/words",
                "/directory/change/agency/{code}",
                "/directory/change/agreement/{code}",
                "/directory/change/deadline/{id}",
                "/directory/change/map/{province}",
                "/directory/change/word/{list}/{word}",
                "/suggest/agencies",
                "/suggest/units");
    }

    private void always(String mapping, String... paths) {
        table.always(CONSOLE, mapping, paths);
    }

    private static String[] each(String... forms) {
        return Arrays.stream(forms)
                .flatMap(form -> GuardServices.KINDS.stream().map(form::formatted))
                .toArray(String[]::new);
    }
}
