package vn.lienthong.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Connects an agency without a broker: its officers get accounts with drawn passwords, as an enrolment gives them. */
final class ConnectionsByHand
        implements AgencyConnections, ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String DRAWN = "pW3dR8aN5sK1xB6uT9yE0m";

    private @Nullable ConfigurableApplicationContext context;

    @Override
    public void initialize(ConfigurableApplicationContext running) {
        context = running;
        running.getBeanFactory().registerSingleton("agencyConnections", this);
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice("MS-22", "Chi cục Quản lý thị trường tỉnh Quảng Ninh"));
    }

    @Override
    public Made connect(String agency, SortedMap<String, String> officers) {
        Accounts accounts = Objects.requireNonNull(context, "running").getBean(Accounts.class);
        officers.forEach((username, name) -> accounts.add(
                Account.begun(username, Secrets.kept(DRAWN), agency, name, Set.of(Role.OFFICER, Role.LEAD))));
        return new Made(agency, List.of("✓ Danh bạ"), new TreeMap<>());
    }
}
