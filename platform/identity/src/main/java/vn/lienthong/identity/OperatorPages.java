package vn.lienthong.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What operators alone see and do: the acts on accounts, and the connecting of agencies. */
@Controller
class OperatorPages {
    static final String AUDIT = "/audit";
    static final String CONNECT = "/connect";
    private static final int MOST_ACTS = 500;
    /** Where the officers' clocks are. */
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Accounts accounts;
    private final People people;
    private final String issuer;
    private final AuditLog audit;
    private final ObjectProvider<AgencyConnections> connections;

    OperatorPages(
            Accounts accounts,
            People people,
            IdentitySettings settings,
            AuditLog audit,
            ObjectProvider<AgencyConnections> connections) {
        this.accounts = accounts;
        this.people = people;
        this.issuer = settings.issuer().toString();
        this.audit = audit;
        this.connections = connections;
    }

    @GetMapping(AUDIT)
    String acts(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("account", operator(officer));
        model.addAttribute("wide", true);
        model.addAttribute("zone", VIETNAM);
        model.addAttribute("most", MOST_ACTS);
        model.addAttribute("acts", audit.latest(MOST_ACTS));
        return "audit";
    }

    @GetMapping(CONNECT)
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("account", operator(officer));
        model.addAttribute("wide", true);
        AgencyConnections here = connections.getIfAvailable();
        model.addAttribute("here", here != null);
        model.addAttribute("agencies", here == null ? List.of() : here.choices());
        return "connect";
    }

    /**
     * The secrets of the agency's system and the links for its officers are in this one answer; doing it again changes nothing and
     * shows none. Nobody reads a password of an officer: each chooses one by the link.
     */
    @PostMapping(CONNECT)
    String connect(
            @AuthenticationPrincipal Officer officer,
            @RequestParam String agency,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        Account who = operator(officer);
        AgencyConnections here = connections.getIfAvailable();
        if (here == null) {
            return show(officer, model);
        }
        String code = code(agency.strip(), here.choices());
        String wrong = wrong(code, username.strip(), name.strip());
        if (wrong == null) {
            SortedMap<String, String> officers = new TreeMap<>();
            if (!username.isBlank()) {
                officers.put(username.strip(), name.strip());
            }
            Set<String> before = usernames();
            try {
                AgencyConnections.Made made = here.connect(code, officers);
                audit.note(who.username(), "Kết nối cơ quan", code);
                model.addAttribute("made", made);
                model.addAttribute("links", links(who, code, before));
            } catch (AgencyConnections.NotConnected refusal) {
                wrong = String.valueOf(refusal.getMessage());
            }
        }
        if (wrong != null) {
            model.addAttribute("problem", wrong);
            model.addAttribute("typed", Map.of("agency", agency, "username", username, "name", name));
        }
        return show(officer, model);
    }

    /** A link for a new officer. */
    record Link(String username, String name, String address) {}

    private Set<String> usernames() {
        return accounts.all().stream().map(Account::username).collect(Collectors.toSet());
    }

    /** Who had an account before keeps it as it is: a first link would take the password and the second factor away. */
    private List<Link> links(Account who, String agency, Set<String> before) {
        return accounts.all().stream()
                .filter(account -> account.agency().equals(agency) && !before.contains(account.username()))
                .flatMap(account -> people
                        .inviteFirst(who, account.username())
                        .map(word -> new Link(
                                account.username(), account.name(), issuer + InvitationPages.PATH + "/" + word))
                        .stream())
                .toList();
    }

    /** "MS-22 – Chi cục …", as it is suggested, the code or the name alone; what is neither stays as it is. */
    private static String code(String typed, List<AgencyConnections.Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.name().equalsIgnoreCase(typed))
                .map(AgencyConnections.Choice::code)
                .findFirst()
                .orElseGet(() -> typed.split("\\s+[–-]\\s", 2)[0]);
    }

    private static @Nullable String wrong(String code, String username, String name) {
        if (!IdentitySettings.AGENCY.matcher(code).matches()) {
            return "Không rõ “%s” là cơ quan nào: hãy chọn trong gợi ý, hoặc gõ mã như MS-22.".formatted(code);
        }
        if (username.isEmpty()) {
            return null;
        }
        String wrong = Usernames.wrong(username);
        return wrong == null ? PersonNames.wrong(name) : wrong;
    }

    private Account operator(Officer officer) {
        Account who = accounts.required(officer.username());
        if (!who.has(Role.OPERATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return who;
    }
}
