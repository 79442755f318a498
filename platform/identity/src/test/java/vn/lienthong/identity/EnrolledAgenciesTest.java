package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency that is connected later is taken over, by who may do that alone, without a restart, and kept over one. */
class EnrolledAgenciesTest {
    private static final String SECRET = "eN8vL2xN6cT9wJ4kD1fG7h";
    private static final String AGENCY = """
            {"agency":"MS-22","secret":"aG3nX0q8vY5wB2mZ7pL4sA","officers":[
              {"username":"quang-ninh","password":"oF9cJ1dH6gW0eN5uQ8xV2i","name":"Đỗ Thị Em","roles":["officer","lead"]}]}
            """;

    @TempDir
    private static Path dataDir;

    private static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start(dataDir, "--lienthong.identity.enrolment.client-secret=" + SECRET);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void isTakenOverOnceAndKeptOverARestart() throws Exception {
        assertThat(identity.askForToken("MS-22", "aG3nX0q8vY5wB2mZ7pL4sA").statusCode())
                .isEqualTo(401);

        assertThat(enrol(token(), AGENCY).body()).contains("quang-ninh");
        assertThat(enrol(token(), AGENCY).body()).contains("\"officersAdded\":[]");

        stop();
        start();
        String given = RunningIdentity.json(identity.askForToken("MS-22", "aG3nX0q8vY5wB2mZ7pL4sA"))
                .get("access_token")
                .asString();
        assertThat(RunningIdentity.claims(given).getStringClaim("agency")).isEqualTo("MS-22");
        assertThat(Browser.location(identity.browser().signIn("quang-ninh", "oF9cJ1dH6gW0eN5uQ8xV2i")))
                .endsWith("/");
    }

    @Test
    void isTakenOverFromNobodyElse() throws Exception {
        String agency = RunningIdentity.json(identity.askForToken("MS-15", RunningIdentity.AGENCY_SECRET))
                .get("access_token")
                .asString();

        assertThat(enrol("", AGENCY).statusCode()).isEqualTo(401);
        assertThat(enrol(agency, AGENCY).statusCode()).isEqualTo(403);
        assertThat(enrol(ofAnotherIssuer(), AGENCY).statusCode()).isEqualTo(401);
        assertThat(RunningIdentity.claims(token()).getClaim("agency")).isNull();
    }

    @Test
    void saysEverythingThatIsWrongAndThenTakesNothingOver() throws Exception {
        HttpResponse<String> answer = enrol(token(), """
                {"agency":"ms 23","secret":"short","officers":[
                  {"username":"lao-cai","password":"oF9cJ1dH6gW0eN5uQ8xV2i","name":"A"},
                  {"username":"good","password":"oF9cJ1dH6gW0eN5uQ8xV2i","name":"<b>\u202E","roles":["operator"]}]}
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "không phải mã cơ quan",
                        "ngẫu nhiên",
                        "đã dùng cho cơ quan khác",
                        "họ tên chỉ gồm",
                        "vận hành");
        assertThat(Browser.location(identity.browser().signIn("good", "oF9cJ1dH6gW0eN5uQ8xV2i")))
                .endsWith("?wrong");
        assertThat(enrol(token(), "{").statusCode()).isEqualTo(400);
    }

    private static String token() throws Exception {
        return RunningIdentity.json(identity.askForToken(Clients.ENROLMENT, SECRET))
                .get("access_token")
                .asString();
    }

    private static String ofAnotherIssuer() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
                new JWTClaimsSet.Builder()
                        .issuer("http://127.0.0.1:8390")
                        .subject(Clients.ENROLMENT)
                        .claim("scope", Clients.ENROLMENT_SCOPE)
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static HttpResponse<String> enrol(String token, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                            + identity.context().getEnvironment().getProperty("local.server.port")
                            + EnrolledAgencies.PATH))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
