package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.standalone.Part;

/**
 * Nothing but health, the description of a service and the pages for citizens answers without a token: every mapped path of every service is tried, so
 * a new one is tried too.
 */
class SecurityTest {
    private static final List<Part> SERVICES = List.of(Part.INTAKE, Part.EXCHANGE, Part.REPORTING, Part.NOTIFICATION);
    private static final String FORGED = "eyJhbGciOiJub25lIn0.eyJhZ2VuY3kiOiJOU0MzODktU08ifQ.";
    private static final String DESCRIPTION = "/api/v1/openapi.json";
    private static final List<String> METERS = List.of(
            "/actuator",
            "/actuator/prometheus",
            "/actuator/metrics",
            "/actuator/metrics/jvm.memory.used",
            "/actuator/info");

    @TestFactory
    Stream<DynamicTest> noPathAnswersWithoutAToken() {
        return SERVICES.stream()
                .flatMap(part -> paths(part)
                        .map(path -> DynamicTest.dynamicTest(
                                part.word() + " " + path,
                                () -> assertThat(statuses(part, path, null)).containsOnly(401))));
    }

    /** To be read, and for nothing else; who comes with a token that is none is told so there too. */
    @Test
    void theDescriptionAnswersEverybody() {
        for (Part part : SERVICES) {
            assertThat(statuses(part, DESCRIPTION, null)).containsExactly(200, 401, 401, 401);
            assertThat(statuses(part, DESCRIPTION, FORGED)).containsOnly(401);
            assertThat(status(part, DESCRIPTION, AgencySystem.monitoring())).isEqualTo(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> noPathAnswersAForgedToken() {
        return SERVICES.stream()
                .flatMap(part -> paths(part)
                        .map(path -> DynamicTest.dynamicTest(
                                part.word() + " " + path,
                                () -> assertThat(statuses(part, path, FORGED)).containsOnly(401))));
    }

    @Test
    void healthAnswersEverybody() {
        for (Part part : SERVICES) {
            assertThat(statuses(part, "/actuator/health", null)).contains(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> metersAreForMonitoringAlone() {
        return SERVICES.stream()
                .flatMap(part -> METERS.stream()
                        .map(path -> DynamicTest.dynamicTest(part.word() + " " + path, () -> {
                            assertThat(status(part, path, AgencySystem.monitoring()))
                                    .isEqualTo(200);
                            assertThat(status(part, path, agency(MARKET).token()))
                                    .isEqualTo(403);
                            assertThat(status(
                                            part, path, agency(STANDING_OFFICE).token()))
                                    .isEqualTo(403);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> monitoringSeesNothingButMeters() {
        String token = AgencySystem.monitoring();

        return SERVICES.stream()
                .flatMap(part -> paths(part)
                        .filter(path -> !path.startsWith("/actuator"))
                        .map(path -> DynamicTest.dynamicTest(
                                part.word() + " " + path,
                                () -> assertThat(statuses(part, path, token)).containsOnly(403))));
    }

    @Test
    void metricsTellAnOperatorWhatWasDecided() {
        agency(MARKET).publishes("metrics-" + java.util.UUID.randomUUID(), Examples.aCaseFile());

        String intake = get(Part.INTAKE, "/actuator/prometheus", AgencySystem.monitoring())
                .body();
        String exchange = get(Part.EXCHANGE, "/actuator/prometheus", AgencySystem.monitoring())
                .body();

        assertThat(intake).contains("lienthong_admissions_seconds_count");
        assertThat(exchange).contains("lienthong_decisions_seconds_count").contains("matter=\"casefile\"");
    }

    private static Stream<String> paths(Part part) {
        Stream<String> mapped = RunningSystem.mapped(part)
                .filter(operation -> !RunningSystem.isForCitizens(operation))
                .map(operation -> operation.substring(operation.indexOf('/')))
                .filter(path -> !path.equals(DESCRIPTION))
                .map(path -> path.replaceAll("\\{[^}]*}", "x"));
        return Stream.concat(
                        mapped,
                        Stream.of("/actuator/prometheus", "/actuator/metrics", "/actuator/info", "/actuator", "/none"))
                .distinct();
    }

    private static int status(Part part, String path, String token) {
        return get(part, path, token).statusCode();
    }

    private static HttpResponse<String> get(Part part, String path, String token) {
        return AgencySystem.send(
                HttpRequest.newBuilder(RunningSystem.url(part, path)).header("Authorization", "Bearer " + token));
    }

    private static List<Integer> statuses(Part part, String path, String token) {
        return Stream.of("GET", "POST", "PUT", "DELETE")
                .filter(method -> !path.equals("/actuator/health") || method.equals("GET"))
                .map(method -> {
                    HttpRequest.Builder request = HttpRequest.newBuilder(RunningSystem.url(part, path))
                            .method(method, HttpRequest.BodyPublishers.noBody());
                    if (token != null) {
                        request.header("Authorization", "Bearer " + token);
                    }
                    HttpResponse<String> response = AgencySystem.send(request);
                    return response.statusCode();
                })
                .toList();
    }
}
