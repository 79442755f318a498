package vn.lienthong.identity;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentitySettings.OfficerSettings;

/** The officers of the settings, with their passwords hashed. */
@Component
class Officers {

    private final Map<String, Officer> byUsername;

    Officers(IdentitySettings settings) {
        byUsername = settings.officers().entrySet().stream()
                .map(entry -> officer(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Officer::username, officer -> officer));
    }

    /** @throws UsernameNotFoundException if there is no such officer */
    Officer called(String username) {
        Officer officer = byUsername.get(username);
        if (officer == null) {
            throw new UsernameNotFoundException("unknown officer");
        }
        return officer;
    }

    private static Officer officer(String username, OfficerSettings settings) {
        return new Officer(username, Secrets.kept(settings.password()), settings.agency(), settings.name());
    }
}
