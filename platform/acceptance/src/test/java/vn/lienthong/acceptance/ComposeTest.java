package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaUsers;
import vn.lienthong.standalone.Part;

/** docker-compose.yml and the Dockerfile say what the applications understand, and nothing that should be secret. */
class ComposeTest {
    private static final String PASSWORD_OF = "LIENTHONG_KAFKA_PASSWORD_";
    private static final Map<String, Part> PARTS = Map.of(
            "kafka", Part.KAFKA,
            "console", Part.CONSOLE,
            "identity", Part.IDENTITY,
            "intake-service", Part.INTAKE,
            "exchange-service", Part.EXCHANGE,
            "reporting-service", Part.REPORTING,
            "notification-service", Part.NOTIFICATION);

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void pinsEveryImage() {
        assertThat(compose.images())
                .isNotEmpty()
                .allMatch(image -> image.matches("[a-z0-9./-]+:\\d+\\.\\d+\\.\\d+\\S*"));
    }

    @Test
    void checksTheHealthOfEveryServiceThatStays() {
        for (String service : compose.services().keySet()) {
            if (compose.isOurs(service) && compose.stays(service)) {
                assertThat(compose.stage(service))
                        .as(service)
                        .contains("HEALTHCHECK")
                        .contains("/actuator/health");
            } else if (compose.stays(service)) {
                assertThat(compose.services().get(service)).as(service).containsKey("healthcheck");
            }
        }
    }

    @Test
    void setsOnlyWhatTheApplicationsKnow() {
        for (String service : compose.services().keySet()) {
            if (compose.isOurs(service) && compose.stays(service)) {
                assertThat(SettingNames.of(service))
                        .as(service)
                        .containsAll(compose.environment(service).keySet());
            }
        }
    }

    @Test
    void givesProvisioningThePasswordOfEveryServiceAndOfTheOperator() {
        List<String> wanted = Stream.concat(KafkaUsers.SERVICES.stream(), Stream.of(KafkaUsers.OPERATOR))
                .map(user -> PASSWORD_OF + user.toUpperCase(Locale.ROOT).replace('-', '_'))
                .toList();

        assertThat(compose.environment("provision").keySet())
                .containsAll(wanted)
                .contains("LIENTHONG_DATA", "LIENTHONG_KAFKA_BOOTSTRAPSERVERS")
                .hasSize(wanted.size() + 2);
        for (String service : KafkaUsers.SERVICES) {
            assertThat(compose.environment(service).get("LIENTHONG_KAFKA_PASSWORD"))
                    .contains(PASSWORD_OF + service.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Its jq says anew what {@link Credentials#roles} says. */
    @Test
    void makesTheSameOfficersOperateAsOneProcessDoes() {
        String command = compose.services().get("accounts").get("command").toString();

        assertThat(command.replace("\"", ""))
                .contains("if .key == %s then %s else %s end"
                        .formatted(
                                Credentials.STANDING_OFFICER,
                                Credentials.roles(Credentials.STANDING_OFFICER),
                                Credentials.roles("ms-15")));
    }

    @Test
    void writesNoSecretDownAndTakesNoneByDefault() {
        Matcher variables = ComposeFile.VARIABLE.matcher(compose.text());
        while (variables.find()) {
            if (isSecret(variables.group(1))) {
                assertThat(variables.group(2)).as(variables.group(1)).startsWith(":?Thiếu ");
            }
        }
        for (String service : compose.services().keySet()) {
            compose.environment(service).forEach((name, value) -> {
                if (isSecret(name)) {
                    assertThat(value).as(service + " " + name).matches("^" + ComposeFile.VARIABLE + "$");
                }
            });
        }
        String places = String.join("\n", compose.configs().values()) + compose.text();
        assertThat(ComposeFile.firstGroups(places, "(?:password|user_\\w+)=\"([^\"]*)\""))
                .isNotEmpty()
                .allMatch(password -> password.matches("^" + ComposeFile.VARIABLE + "$"));
        assertThat(ComposeFile.firstGroups(places, "mongodb://\\w+:(.*?)@"))
                .hasSize(6)
                .allMatch(password -> password.matches("^" + ComposeFile.VARIABLE + "$"));
    }

    @Test
    void publishesTheUsualPortsOnTheLoopbackInterfaceOnly() {
        var publishing = new TreeSet<>(compose.services().keySet());
        publishing.removeIf(service -> compose.ports(service).isEmpty());

        assertThat(publishing).containsExactlyInAnyOrderElementsOf(PARTS.keySet());
        PARTS.forEach((service, part) ->
                assertThat(compose.ports(service)).containsExactly("127.0.0.1:%1$d:%1$d".formatted(part.usualPort())));
    }

    @Test
    void runsOurImagesAsAnOrdinaryUserOnTheirUsualPort() {
        for (String service : compose.services().keySet()) {
            if (compose.isOurs(service)) {
                assertThat(compose.stage(service)).as(service).contains("\nUSER 10389:10389\n");
            }
            if (compose.isOurs(service) && compose.stays(service)) {
                assertThat(compose.arguments(service))
                        .as(service)
                        .containsEntry("MODULE", module(service))
                        .containsEntry(
                                "PORT", Integer.toString(PARTS.get(service).usualPort()));
                assertThat(compose.stage(service))
                        .as(service)
                        .contains("\nEXPOSE ${PORT}\n", "SERVER_PORT=${PORT}", "/dev/tcp/127.0.0.1/$SERVER_PORT");
            }
        }
    }

    /** The folder of the module that an image is of; it must be there. */
    private String module(String service) {
        String module = service.endsWith("-service") ? service : "platform/" + service;
        assertThat(compose.root().resolve(module).resolve("pom.xml")).exists();
        return module;
    }

    @Test
    void letsNobodyUseTheBrokerWithoutASignInAndAPermission() {
        assertThat(compose.configs().get("broker").lines())
                .contains(
                        "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "allow.everyone.if.no.acl.found=false",
                        "listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,HOST:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
                        "listener.name.client.sasl.enabled.mechanisms=SCRAM-SHA-512",
                        "listener.name.host.sasl.enabled.mechanisms=SCRAM-SHA-512");
    }

    private static boolean isSecret(String name) {
        return name.contains("PASSWORD") || name.contains("SECRET");
    }
}
