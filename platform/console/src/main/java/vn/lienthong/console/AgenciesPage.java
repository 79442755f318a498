package vn.lienthong.console;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.CodeList;

/** The agencies of any day, and who answers for their work today. */
@Controller
@RequestMapping("/directory")
class AgenciesPage {

    private static final int LONGEST_CODE = 20;

    private final Directories directories;
    private final InstantSource clock;

    AgenciesPage(Directories directories, InstantSource clock) {
        this.directories = directories;
        this.clock = clock;
    }

    /**
     * A page of the agencies that were found.
     *
     * @param total how many there are, with the list of all of them
     * @param next where the next page begins; empty if there is none
     */
    record Agencies(Figure total, List<AgencyFound> items, String next) {

        private static Agencies from(JsonNode listed, Map<String, String> asked, int skipped, Terms terms) {
            long total = Fields.number(listed, "total");
            List<AgencyFound> items = AgencyFound.all(listed.path("items"), terms);
            int end = skipped + items.size();
            return new Agencies(
                    new Figure(total, Addresses.of("/directory", asked)).at("found"),
                    items,
                    end < total && !items.isEmpty() ? Integer.toString(end) : "");
        }
    }

    @GetMapping
    String search(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        String token = officer.getAccessToken().getTokenValue();
        Searching searching = Searching.begin(parameters, Days.today(clock), model);
        int skipped = Search.skipped(parameters);
        Terms terms = Terms.of(directories.terms(token));
        List<Choice> forces = terms.choices(CodeList.FORCE, searching.day());
        model.addAttribute("forces", forces);
        Answer<List<AdministrativeUnit>> provinces = directories.provinces(searching.day(), token);
        if (searching.show("provinces", provinces)
                && searching.isRightFor(forces)
                && provinces instanceof Answer.Known<List<AdministrativeUnit>>(List<AdministrativeUnit> known)) {
            find(searching, known, skipped, terms, token);
        }
        return "directory-agencies";
    }

    private void find(Searching searching, List<AdministrativeUnit> provinces, int skipped, Terms terms, String token) {
        Search search = searching.search();
        String province = AdministrativeUnit.codeOf(search.province(), provinces);
        if (province.isEmpty() && !search.province().isEmpty()) {
            searching.refuse(AdministrativeUnit.noSuchProvince(search.province(), searching.day()));
        } else if (!search.isEmpty()) {
            Map<String, String> asked = new LinkedHashMap<>();
            asked.put("q", search.q());
            asked.put("force", search.force());
            asked.put("province", province);
            asked.put("at", searching.day().toString());
            Map<String, String> page = new LinkedHashMap<>(asked);
            page.put("cursor", skipped == 0 ? "" : Integer.toString(skipped));
            asked.put("province", search.province());
            searching.show(
                    "agencies",
                    directories.ask("/agencies", page, listed -> Agencies.from(listed, asked, skipped, terms), token));
        }
    }

    @GetMapping("/agencies/{code}")
    String one(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String code,
            @PageParameters Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Searching searching = Searching.begin(parameters, Days.today(clock), model);
        if (code.length() > LONGEST_CODE || !AgencyCode.isOne(code)) {
            searching.refuse("“%s” không phải mã cơ quan.".formatted(Search.excerpt(code)));
        } else if (searching.isRight()) {
            String token = officer.getAccessToken().getTokenValue();
            Terms terms = Terms.of(directories.terms(token));
            Map<String, String> at = Map.of("at", searching.day().toString());
            searching.show(
                    "life",
                    directories.ask("/agencies/" + code, at, life -> AgencyFound.Life.from(life, terms), token));
        }
        return searching.pageOfOne("directory-agency", response);
    }
}
