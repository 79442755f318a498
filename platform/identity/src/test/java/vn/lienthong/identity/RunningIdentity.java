package vn.lienthong.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer, running on a port of its own, with one agency's system, one officer and a console. */
record RunningIdentity(ConfigurableApplicationContext context) implements AutoCloseable {

    static final String AGENCY_SECRET = "kT3nX0q8vY5wB2mZ7pL4sA";
    static final String PASSWORD = "fR9cJ1dH6gW0eN5uQ8xV2i";
    static final String METRICS_SECRET = "mQ8vL2xN6cT9wJ4kD1fG7h";
    static final String CONSOLE_SECRET = "yO7bM4tK1zP6rE3hC9aS5l";
    static final String RETURN_TO = "http://127.0.0.1:8389/login/oauth2/code/lienthong";

    static RunningIdentity start(Path dataDir, String... further) {
        return start(dataDir, new ApplicationContextInitializer<?>[0], further);
    }

    /** @param initializers what the application is given beside its settings */
    static RunningIdentity start(Path dataDir, ApplicationContextInitializer<?>[] initializers, String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--lienthong.identity.data-dir=" + dataDir,
                "--lienthong.identity.clients.[MS-15]=" + AGENCY_SECRET,
                "--lienthong.identity.metrics.client-secret=" + METRICS_SECRET,
                "--lienthong.identity.console.client-secret=" + CONSOLE_SECRET,
                "--lienthong.identity.console.redirect-uri=" + RETURN_TO,
                "--lienthong.identity.officers.lao-cai.password=" + PASSWORD,
                "--lienthong.identity.officers.lao-cai.agency=MS-15",
                "--lienthong.identity.officers.lao-cai.name=Nguyễn Văn An"));
        for (String setting : further) {
            arguments.removeIf(argument -> argument.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add(setting);
        }
        return new RunningIdentity(
                Identity.application().initializers(initializers).run(arguments.toArray(String[]::new)));
    }

    Browser browser() {
        return new Browser("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    HttpResponse<String> askForToken(String client, String secret) throws Exception {
        return token(client, secret, Map.of("grant_type", "client_credentials"));
    }

    HttpResponse<String> token(String client, String secret, Map<String, String> form) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes());
        return browser().post("/oauth2/token", form, "Authorization", "Basic " + basic);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    @Override
    public void close() {
        context.close();
    }
}
