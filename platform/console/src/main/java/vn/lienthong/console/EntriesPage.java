package vn.lienthong.console;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;

/** The words of the field and the limits of the law, as the directory has them on a day. */
@Controller
@RequestMapping("/directory")
class EntriesPage {

    private static final List<Choice> LISTS = Stream.of(CodeList.values())
            .map(list -> Choice.of(list.wire(), list.nameVi()))
            .toList();

    private final Directories directories;
    private final InstantSource clock;

    EntriesPage(Directories directories, InstantSource clock) {
        this.directories = directories;
        this.clock = clock;
    }

    /**
     * An entry.
     *
     * @param ofVi the list that a word is of, or what a limit rests on
     * @param change where the form that changes it is opened
     */
    record Entry(String code, String nameVi, String ofVi, String periodVi, String source, String change) {

        private static List<Entry> words(JsonNode listed) {
            return listed.path("items")
                    .valueStream()
                    .map(json -> Json.mapper().treeToValue(json, CodeWord.class))
                    .map(word -> of(
                            word.word(),
                            word.nameVi(),
                            word.list().nameVi(),
                            word.period(),
                            word.provenance(),
                            "word",
                            word.list().wire(),
                            word.word()))
                    .toList();
        }

        private static List<Entry> deadlines(JsonNode listed) {
            return listed.path("items")
                    .valueStream()
                    .map(json -> Json.mapper().treeToValue(json, DeadlineRule.class))
                    .map(rule -> of(
                            rule.id(),
                            rule.nameVi(),
                            rule.legalBasis(),
                            rule.period(),
                            rule.provenance(),
                            "deadline",
                            rule.id()))
                    .toList();
        }

        private static Entry of(
                String code, String nameVi, String ofVi, Period period, Provenance provenance, String... path) {
            UriComponentsBuilder change =
                    UriComponentsBuilder.fromPath("/directory/change").pathSegment(path);
            if (period.from() != null) {
                change.queryParam("from", period.from().value());
            }
            return new Entry(
                    code,
                    nameVi,
                    ofVi,
                    Days.of(period),
                    provenance.source(),
                    change.encode().toUriString());
        }
    }

    @GetMapping("/words")
    String words(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Map<String, String> given = Addresses.given(parameters, "list");
        Searching searching = Searching.begin(parameters, Days.today(clock), model);
        String list = given.getOrDefault("list", "");
        model.addAttribute("lists", LISTS);
        model.addAttribute("list", list);
        if (searching.isRight()) {
            Map<String, String> asked = Map.of(
                    "list",
                    list,
                    "q",
                    searching.search().q(),
                    "at",
                    searching.day().toString());
            searching.show(
                    "entries",
                    directories.ask(
                            "/words",
                            asked,
                            Entry::words,
                            officer.getAccessToken().getTokenValue()));
        }
        return page("words", model);
    }

    @GetMapping("/deadlines")
    String deadlines(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Searching searching = Searching.begin(parameters, Days.today(clock), model);
        if (searching.isRight()) {
            Map<String, String> asked = Map.of("at", searching.day().toString());
            searching.show(
                    "entries",
                    directories.ask(
                            "/deadlines",
                            asked,
                            Entry::deadlines,
                            officer.getAccessToken().getTokenValue()));
        }
        return page("deadlines", model);
    }

    private static String page(String which, Model model) {
        model.addAttribute("which", which);
        return "directory-entries";
    }
}
