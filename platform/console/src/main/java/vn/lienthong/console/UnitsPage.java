package vn.lienthong.console;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Administrative units by an old or a new name, and what each is today. */
@Controller
class UnitsPage {

    private final Directories directories;
    private final InstantSource clock;

    UnitsPage(Directories directories, InstantSource clock) {
        this.directories = directories;
        this.clock = clock;
    }

    @GetMapping("/directory/units")
    String search(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            Model model) {
        Searching searching = Searching.begin(parameters, Days.today(clock), model);
        Search search = searching.search();
        if (!searching.isRight() || search.q().isEmpty()) {
            return "directory-units";
        }
        // without a day the name may be of either map
        List<LocalDate> days =
                search.at().isEmpty() ? List.of(Days.LAST_OF_OLD_MAP, searching.today()) : List.of(searching.day());
        List<UnitsOfADay> maps = new ArrayList<>();
        for (LocalDate day : days) {
            Answer<UnitsOfADay> units = directories.units(
                    search.q(),
                    day,
                    searching.today(),
                    Search.skipped(parameters),
                    officer.getAccessToken().getTokenValue());
            if (searching.show("units", units) && units instanceof Answer.Known<UnitsOfADay>(UnitsOfADay known)) {
                maps.add(known);
            }
        }
        model.addAttribute("maps", maps);
        return "directory-units";
    }
}
