package vn.lienthong.standalone;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.client.enrolment.AgencyEnrolment;
import vn.lienthong.client.enrolment.Enrolled;
import vn.lienthong.client.enrolment.EnrolmentFailed;
import vn.lienthong.client.enrolment.Places;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.identity.AgencyConnections;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;

/** Connects agencies from the issuer's page: in one process the administration of the broker is at hand. */
record Connecting(Wiring wiring, CurrentDirectory directory)
        implements AgencyConnections, ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("agencyConnections", this);
    }

    @Override
    public List<Choice> choices() {
        var now = Clock.systemUTC().instant();
        return directory
                .reached()
                .map(Reached::directory)
                .map(held -> held.agencies().all().stream()
                        .filter(agency -> agency.existsOn(Counting.day(now)))
                        .filter(agency -> !held.connections().has(agency.code(), now))
                        .map(agency -> new Choice(agency.code().value(), agency.nameVi()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Made connect(String agency, SortedMap<String, String> officers) {
        var steps = new ArrayList<String>();
        var places = new Places(
                wiring.bootstrapServers(),
                wiring.ports().url(Part.IDENTITY),
                wiring.ports().url(Part.INTAKE),
                wiring.ports().url(Part.EXCHANGE));
        try {
            var made = new AgencyEnrolment(wiring.data(), places, credentials -> credentials, steps::add)
                    .enrol(new AgencyCode(agency), officers);
            return new Made("%s, %s".formatted(made.agency(), made.name()), steps, secrets(made));
        } catch (EnrolmentFailed | IllegalArgumentException failure) {
            throw new NotConnected(String.valueOf(failure.getMessage()), failure);
        }
    }

    private static SortedMap<String, String> secrets(Enrolled made) {
        var secrets = new TreeMap<String, String>();
        if (!made.clientSecret().isEmpty()) {
            secrets.put("Kafka, người dùng " + made.agency(), made.kafkaPassword());
            secrets.put("REST, client " + made.agency(), made.clientSecret());
        }
        return secrets;
    }
}
