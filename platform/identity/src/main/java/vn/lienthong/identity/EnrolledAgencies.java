package vn.lienthong.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.identity.IdentitySettings.OfficerSettings;

/** Takes over the system and the officers of an agency that is being connected; once more changes nothing. */
@RestController
class EnrolledAgencies {
    static final String PATH = "/api/v1/agencies";

    private final Accounts accounts;
    private final AuditLog audit;

    EnrolledAgencies(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * An agency as it is enrolled.
     *
     * @param secret of its system, in clear
     * @param officers may be none
     */
    record Enrolled(
            @Nullable String agency,
            @Nullable String secret,
            @Nullable List<NewOfficer> officers) {}

    /** @param password the first one, in clear */
    record NewOfficer(
            @Nullable String username,
            @Nullable String password,
            @Nullable String name,
            @Nullable Set<Role> roles) {
        private OfficerSettings of(String agency) {
            return new OfficerSettings(orEmpty(password), agency, orEmpty(name), roles == null ? Set.of() : roles);
        }
    }

    /** Which officers were not there before; 422 with every reason where something is wrong, and then nothing is taken over. */
    @PostMapping(PATH)
    synchronized ResponseEntity<?> enrol(@RequestBody Enrolled given) {
        String agency = orEmpty(given.agency());
        List<NewOfficer> officers = given.officers() == null ? List.of() : given.officers();
        List<String> problems = problems(agency, orEmpty(given.secret()), officers);
        if (!problems.isEmpty()) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.join("; ", problems));
            return ResponseEntity.of(problem).build();
        }
        accounts.putSystem(agency, orEmpty(given.secret()));
        List<String> added = new ArrayList<>();
        for (NewOfficer officer : officers) {
            String username = orEmpty(officer.username());
            if (accounts.find(username).isEmpty() && accounts.add(Accounts.account(username, officer.of(agency)))) {
                added.add(username);
            }
        }
        audit.note(
                Clients.ENROLMENT, "Ghi danh cơ quan, thêm cán bộ: " + (added.isEmpty() ? "không ai" : added), agency);
        return ResponseEntity.ok(Map.of("agency", agency, "officersAdded", added));
    }

    private List<String> problems(String agency, String secret, List<NewOfficer> officers) {
        List<String> problems = new ArrayList<>();
        IdentitySettings.requireAgency("agency", agency, problems);
        IdentitySettings.requireSecret("secret", secret, problems);
        for (NewOfficer officer : officers) {
            String username = orEmpty(officer.username());
            OfficerSettings settings = officer.of(agency);
            settings.check(username, problems);
            String wrong = PersonNames.wrong(settings.name());
            if (wrong != null) {
                problems.add(username + ": " + StringUtils.uncapitalize(wrong));
            }
            if (settings.roles().contains(Role.OPERATOR)) {
                problems.add(username + ": người vận hành không thuộc cơ quan mới kết nối");
            }
            accounts.find(username)
                    .filter(other -> !other.agency().equals(agency))
                    .ifPresent(other -> problems.add("tên đăng nhập " + username + " đã dùng cho cơ quan khác"));
        }
        return problems;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
