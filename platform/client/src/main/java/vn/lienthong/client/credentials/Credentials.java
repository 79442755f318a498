package vn.lienthong.client.credentials;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import vn.lienthong.contract.AgencyCode;

/**
 * Every secret of one installation, as kept in {@code <data>/credentials.json} (mode 0600).
 *
 * @param controller password of the embedded broker's own metadata listener
 * @param consoleClient secret by which the console signs officers in
 * @param metricsClient secret by which monitoring gets tokens that read meters, and nothing else
 * @param enrolmentClient secret by which agencies that are connected later are told to the issuer, and nothing else
 * @param kafka SCRAM password by user name: the operator, the services, every enrolled agency
 * @param clients OIDC client secret by agency code
 * @param officers by user name
 */
public record Credentials(
        String controller,
        String consoleClient,
        String metricsClient,
        String enrolmentClient,
        SortedMap<String, String> kafka,
        SortedMap<String, String> clients,
        SortedMap<String, Officer> officers) {

    /** User name of the standing office's officer. */
    public static final String STANDING_OFFICER = "thuongtruc";

    /** A file of before there was a client has no secret of it: it is drawn when the secrets are next completed. */
    public Credentials {
        metricsClient = Objects.requireNonNullElse(metricsClient, "");
        enrolmentClient = Objects.requireNonNullElse(enrolmentClient, "");
        kafka = Collections.unmodifiableSortedMap(new TreeMap<>(kafka));
        clients = Collections.unmodifiableSortedMap(new TreeMap<>(clients));
        officers = Collections.unmodifiableSortedMap(new TreeMap<>(officers));
    }

    /**
     * The secrets kept under a data directory.
     *
     * @throws java.io.UncheckedIOException of a NoSuchFileException, if nothing was set up there yet
     */
    public static Credentials read(Path data) {
        return CredentialsFile.in(data).read();
    }

    /** The secrets kept under a data directory, drawing and keeping those that are missing; old ones stay. */
    public static Credentials ensure(Path data, Collection<AgencyCode> enrolled) {
        return completed(data, kept -> kept.enrolling(enrolled));
    }

    /**
     * The same for one agency, with these officers of it.
     *
     * @param named name of an officer by user name; where none is named, and the agency has no officer yet, it gets one of its
     *     own name
     */
    public static Credentials ensure(Path data, AgencyCode agency, SortedMap<String, String> named) {
        return completed(data, kept -> kept.naming(agency, named).enrolling(List.of(agency)));
    }

    private static synchronized Credentials completed(Path data, UnaryOperator<Credentials> completing) {
        var file = CredentialsFile.in(data);
        var kept = file.exists() ? file.read() : fresh();
        var complete = completing.apply(kept);
        if (!file.exists() || !complete.equals(kept)) {
            file.write(complete);
        }
        return complete;
    }

    /** Where the secrets of a data directory are kept. */
    public static Path file(Path data) {
        return CredentialsFile.in(data).path();
    }

    private static Credentials fresh() {
        var secrets = new Secrets();
        return new Credentials(
                secrets.forSystem(), secrets.forSystem(), "", "", new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** These and those of the officers named that are missing: who was there before keeps name and password. */
    private Credentials naming(AgencyCode agency, SortedMap<String, String> named) {
        var secrets = new Secrets();
        var people = new TreeMap<>(officers);
        named.forEach((username, name) ->
                people.computeIfAbsent(username, user -> new Officer(secrets.forPerson(), agency.value(), name)));
        return new Credentials(controller, consoleClient, metricsClient, enrolmentClient, kafka, clients, people);
    }

    /** These and whatever is missing for the operator, the services, the standing office and the agencies given. */
    private Credentials enrolling(Collection<AgencyCode> enrolled) {
        var secrets = new Secrets();
        var passwords = new TreeMap<>(kafka);
        var clientSecrets = new TreeMap<>(clients);
        var people = new TreeMap<>(officers);
        passwords.computeIfAbsent(KafkaUsers.OPERATOR, user -> secrets.forSystem());
        KafkaUsers.SERVICES.forEach(service -> passwords.computeIfAbsent(service, user -> secrets.forSystem()));
        var codes = new TreeSet<>(enrolled);
        codes.add(AgencyCode.STANDING_OFFICE);
        for (var code : codes) {
            passwords.computeIfAbsent(code.value(), user -> secrets.forSystem());
            clientSecrets.computeIfAbsent(code.value(), client -> secrets.forSystem());
            if (people.values().stream().noneMatch(officer -> officer.agency().equals(code.value()))) {
                people.computeIfAbsent(
                        officerOf(code), user -> new Officer(secrets.forPerson(), code.value(), nameOf(code)));
            }
        }
        var metrics = metricsClient.isEmpty() ? secrets.forSystem() : metricsClient;
        var enrolment = enrolmentClient.isEmpty() ? secrets.forSystem() : enrolmentClient;
        return new Credentials(controller, consoleClient, metrics, enrolment, passwords, clientSecrets, people);
    }

    /** User name of the officer that an enrolled agency gets: its code in lower case. */
    public static String officerOf(AgencyCode agency) {
        return agency.equals(AgencyCode.STANDING_OFFICE)
                ? STANDING_OFFICER
                : agency.value().toLowerCase(Locale.ROOT);
    }

    /** What an officer may do who is there from the beginning: each leads their agency, the standing office's one operates all of it. */
    public static List<String> roles(String username) {
        return username.equals(STANDING_OFFICER) ? List.of("officer", "lead", "operator") : List.of("officer", "lead");
    }

    private static String nameOf(AgencyCode agency) {
        return agency.equals(AgencyCode.STANDING_OFFICE) ? "Trực ban Văn phòng thường trực" : "Cán bộ " + agency;
    }

    /** The enrolled agencies, by code. */
    @JsonIgnore
    public List<AgencyCode> agencies() {
        return clients.keySet().stream().map(AgencyCode::new).toList();
    }

    /** @throws NoSuchElementException if the broker has no such user */
    public String kafkaPassword(String user) {
        return known(kafka, user);
    }

    /** @throws NoSuchElementException if the agency is not enrolled */
    public String clientSecret(AgencyCode agency) {
        return known(clients, agency.value());
    }

    /** @throws NoSuchElementException if there is no such officer */
    public Officer officer(String username) {
        return known(officers, username);
    }

    private static <V> V known(Map<String, V> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new NoSuchElementException("no credentials of '%s'".formatted(key));
        }
        return value;
    }

    @Override
    public String toString() {
        return "Credentials[users=%s, officers=%s]".formatted(kafka.keySet(), officers.keySet());
    }
}
