package vn.lienthong.identity;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.lienthong.identity.People.Invited;

/** The accounts in the keeping of an agency's lead, or of an operator. */
@Controller
@RequestMapping(PeoplePages.PATH)
class PeoplePages {
    static final String PATH = "/people";

    private final Accounts accounts;
    private final People people;
    private final String issuer;
    private final InstantSource clock;

    PeoplePages(Accounts accounts, People people, IdentitySettings settings, InstantSource clock) {
        this.clock = clock;
        this.accounts = accounts;
        this.people = people;
        this.issuer = settings.issuer().toString();
    }

    @GetMapping
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        Account who = keeper(officer);
        List<Account> kept = people.keptBy(who);
        model.addAttribute("wide", true);
        model.addAttribute("account", who);
        model.addAttribute("people", kept);
        model.addAttribute(
                "out",
                kept.stream().filter(people::isOut).map(Account::username).toList());
        model.addAttribute(
                "givable",
                kept.stream()
                        .collect(Collectors.toMap(
                                Account::username, account -> WhoMayKeep.givable(who, account.agency()))));
        model.addAttribute("roles", WhoMayKeep.givable(who));
        model.addAttribute(
                "unsealsFrom",
                kept.stream()
                        .filter(account -> !account.rolesAt(clock.instant()).equals(account.roles()))
                        .collect(Collectors.toMap(Account::username, PeoplePages::unsealsFrom)));
        return "people";
    }

    @PostMapping
    String invite(
            @AuthenticationPrincipal Officer officer,
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            Model model) {
        Account who = keeper(officer);
        Invited invited =
                new Invited(username, name, agency.isBlank() ? who.agency() : agency, roles == null ? Set.of() : roles);
        String wrong = people.against(who, invited);
        Optional<String> word = wrong == null ? people.invite(who, invited) : Optional.empty();
        if (word.isEmpty()) {
            model.addAttribute("problem", wrong == null ? People.TAKEN : wrong);
            return show(officer, model);
        }
        return invited(who, invited.name(), word.get(), model);
    }

    @PostMapping("/{username}/invite")
    String inviteAgain(@AuthenticationPrincipal Officer officer, @PathVariable String username, Model model) {
        Account who = keeper(officer);
        return invited(who, username, people.inviteAgain(who, username).orElseThrow(PeoplePages::nobody), model);
    }

    @PostMapping("/{username}/lock")
    String lock(@AuthenticationPrincipal Officer officer, @PathVariable String username) {
        return done(people.lock(keeper(officer), username));
    }

    @PostMapping("/{username}/unlock")
    String unlock(@AuthenticationPrincipal Officer officer, @PathVariable String username) {
        return done(people.unlock(keeper(officer), username));
    }

    @PostMapping("/{username}/roles")
    String give(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String username,
            @RequestParam(required = false) @Nullable Set<Role> roles) {
        return done(people.give(keeper(officer), username, roles == null ? Set.of() : roles));
    }

    private String invited(Account who, String name, String word, Model model) {
        model.addAttribute("account", who);
        model.addAttribute("name", name);
        model.addAttribute("link", issuer + InvitationPages.PATH + "/" + word);
        return "invited";
    }

    /** In Vietnam's time, which officers read clocks by. */
    private static ZonedDateTime unsealsFrom(Account account) {
        return Objects.requireNonNull(account.unsealsFrom()).atZone(OperatorPages.VIETNAM);
    }

    private Account keeper(Officer officer) {
        Account who = accounts.required(officer.username());
        if (!WhoMayKeep.keepsAny(who)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return who;
    }

    private static String done(boolean done) {
        if (!done) {
            throw nobody();
        }
        return "redirect:" + PATH;
    }

    private static ResponseStatusException nobody() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
