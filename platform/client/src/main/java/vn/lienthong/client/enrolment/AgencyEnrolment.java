package vn.lienthong.client.enrolment;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.Officer;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.directory.DirectoryCommand.ConnectAgencies;

/**
 * Connects one more agency to an installation that runs: its secrets, then topics, user and permissions at the broker, its accounts at
 * the issuer, and last the fact, stated by the standing office, from which every service knows it. Each step adds only what is missing:
 * one that was broken off is done again.
 */
public final class AgencyEnrolment {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final String BASIS = "Kết nối theo lệnh ghi danh của người vận hành.";

    private final Path data;
    private final Places places;
    private final UnaryOperator<Credentials> overriding;
    private final Consumer<String> progress;

    /**
     * @param data folder of the credentials
     * @param overriding the passwords that count instead of those of the file
     * @param progress takes each line that tells a person how far it is
     */
    public AgencyEnrolment(Path data, Places places, UnaryOperator<Credentials> overriding, Consumer<String> progress) {
        this.data = data;
        this.places = places;
        this.overriding = overriding;
        this.progress = progress;
    }

    /**
     * Connects the agency, and returns when it is.
     *
     * @param officers name of each officer by user name; where none is named, an agency without officers gets one
     * @throws EnrolmentFailed if the directory does not know the agency, or somebody does not answer or refuses
     */
    public Enrolled enrol(AgencyCode agency, SortedMap<String, String> officers) {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var before = Credentials.read(data);
            refuseTaken(agency, officers, before);
            var office = Calls.as(
                    http,
                    places.identity(),
                    AgencyCode.STANDING_OFFICE.value(),
                    before.clientSecret(AgencyCode.STANDING_OFFICE));
            var name = nameOf(agency, office);
            progress.accept("✓ Danh bạ: %s, %s".formatted(agency, name));
            var credentials = Credentials.ensure(data, agency, officers);
            var provisioned = provision(overriding.apply(credentials));
            tellIssuer(http, agency, credentials);
            boolean connectedBefore = isConnected(agency, office);
            if (!connectedBefore) {
                connect(agency, office);
            }
            progress.accept("✓ Kết nối: %s".formatted(connectedBefore ? "đã có" : "mọi dịch vụ đã biết"));
            return made(agency, name, connectedBefore, provisioned, before, credentials);
        }
    }

    private static void refuseTaken(AgencyCode agency, SortedMap<String, String> officers, Credentials before) {
        officers.keySet().forEach(username -> {
            var other = before.officers().get(username);
            if (other != null && !other.agency().equals(agency.value())) {
                throw new EnrolmentFailed("Tên đăng nhập %s đã dùng cho %s.".formatted(username, other.agency()));
            }
        });
    }

    private String nameOf(AgencyCode agency, Calls office) {
        var found = office.get(exchange("/api/v1/directory/agencies/" + agency));
        if (!found.isDone() || found.body().path("agency").isMissingNode()) {
            throw new EnrolmentFailed(
                    found.status() == 404
                            ? "Hôm nay danh bạ không có cơ quan %s; tìm mã: trang Danh bạ của bảng điều khiển."
                                    .formatted(agency)
                            : "Không hỏi được danh bạ: " + found.trouble());
        }
        return found.body().path("agency").path("nameVi").asString("");
    }

    private Provisioned provision(Credentials credentials) {
        try (var enrolment = Enrolment.at(places.kafka(), credentials)) {
            var done = enrolment.provision(credentials);
            progress.accept("✓ Kafka: thêm %d chủ đề, %d người dùng, %d quyền"
                    .formatted(done.topicsCreated().size(), done.usersSet().size(), done.permissionsAdded()));
            return done;
        }
    }

    private void tellIssuer(HttpClient http, AgencyCode agency, Credentials credentials) {
        var officers = credentials.officers().entrySet().stream()
                .filter(officer -> officer.getValue().agency().equals(agency.value()))
                // who operates is the issuer's own from its settings: nobody is made one from here
                .filter(officer -> !officer.getKey().equals(Credentials.STANDING_OFFICER))
                .map(officer -> Map.of(
                        "username", officer.getKey(),
                        "password", officer.getValue().password(),
                        "name", officer.getValue().name(),
                        "roles", Credentials.roles(officer.getKey())))
                .toList();
        var told = Calls.as(http, places.identity(), "enrolment", credentials.enrolmentClient())
                .post(
                        places.identity().resolve("/api/v1/agencies"),
                        Map.of(
                                "agency", agency.value(),
                                "secret", credentials.clientSecret(agency),
                                "officers", officers),
                        Map.of());
        if (!told.isDone()) {
            throw new EnrolmentFailed("Dịch vụ định danh từ chối: " + told.trouble());
        }
        progress.accept("✓ Định danh: thêm %d cán bộ"
                .formatted(told.body().path("officersAdded").size()));
    }

    private boolean isConnected(AgencyCode agency, Calls office) {
        var found = office.get(exchange("/api/v1/directory/connections/" + agency));
        if (!found.isDone() && found.status() != 404) {
            throw new EnrolmentFailed("Không hỏi được danh mục: " + found.trouble());
        }
        return found.body().path("connected").asBoolean(false);
    }

    private void connect(AgencyCode agency, Calls office) {
        var command = new ConnectAgencies(List.of(agency), BASIS);
        var type = MessageTypes.of(command).name();
        var answer = office.post(
                places.intake().resolve("/api/v1/events"),
                command,
                Map.of(
                        "ce-specversion",
                        "1.0",
                        "ce-id",
                        "connect-%s-%s".formatted(agency, UUID.randomUUID()),
                        "ce-source",
                        Sources.of(AgencyCode.STANDING_OFFICE).toString(),
                        "ce-type",
                        type));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isConnected(agency, office)) {
            // refused, but stated by somebody else meanwhile: then it is soon connected all the same
            if (System.nanoTime() > end) {
                throw new EnrolmentFailed(
                        answer.isDone() ? "Chưa thấy cơ quan được kết nối; hãy chạy lại." : answer.trouble());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EnrolmentFailed("Đã dừng.", stopped);
        }
    }

    private static Enrolled made(
            AgencyCode agency,
            String name,
            boolean connectedBefore,
            Provisioned provisioned,
            Credentials before,
            Credentials now) {
        boolean secretsBefore = before.clients().containsKey(agency.value());
        var officers = new TreeMap<String, Officer>(now.officers());
        officers.keySet().removeAll(before.officers().keySet());
        return new Enrolled(
                agency.value(),
                name,
                connectedBefore,
                provisioned,
                secretsBefore ? "" : now.kafkaPassword(agency.value()),
                secretsBefore ? "" : now.clientSecret(agency),
                officers);
    }

    private URI exchange(String path) {
        return places.exchange().resolve(path);
    }
}
