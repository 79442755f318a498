package vn.lienthong.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;
import vn.lienthong.standalone.Settings;
import vn.lienthong.standalone.Standalone;

/** The one system that the tests share, started by the first that asks for it and stopped with the JVM. */
final class RunningSystem {
    static final AgencyCode MARKET = new AgencyCode("MS-15");
    static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS");
    static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    static final AgencyCode OUTSIDER = new AgencyCode("BORDER-91");
    /** Has to do with none of the others, but where a test brings it in. */
    static final AgencyCode STRANGER = new AgencyCode("TAX-11");

    static final AgencyCode HOSTILE = new AgencyCode("COASTGUARD");
    static final AgencyCode STANDING_OFFICE = new AgencyCode("NSC389-SO");
    static final List<AgencyCode> ENROLLED =
            List.of(MARKET, POLICE, CUSTOMS, COMMITTEE, OUTSIDER, STRANGER, HOSTILE, STANDING_OFFICE);

    /** Called by the notification service for MARKET. */
    static final WebhookReceiver RECEIVER = new WebhookReceiver();

    private static final Standalone SYSTEM = start();

    private RunningSystem() {}

    private static Standalone start() {
        try {
            Path data = Files.createTempDirectory("lienthong-acceptance");
            Standalone system = Standalone.start(Settings.in(data)
                    .at(Ports.free())
                    .enrolling(ENROLLED)
                    .withKafkaPlain()
                    .telling(System.out::println)
                    .passing(Part.NOTIFICATION, RECEIVER.settings(MARKET))
                    .passing(Part.INTAKE, Citizen.SETTINGS)
                    .passing(Part.IDENTITY, Map.of("lienthong.identity.unsealer-after", "0s")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                system.close();
                RECEIVER.close();
                delete(data);
            }));
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Standalone system() {
        return SYSTEM;
    }

    static KafkaLogin login(AgencyCode agency) {
        return KafkaLogin.of(SYSTEM.bootstrapServers(), SYSTEM.credentials(), agency.value());
    }

    static URI url(Part part, String path) {
        return URI.create(SYSTEM.ports().url(part) + path);
    }

    /** What can be asked of a part, as method and path: a mapping without a method is for all, and is asked by GET. */
    static Stream<String> mapped(Part part) {
        return SYSTEM
                .context(part)
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(path -> methods(mapping).map(method -> method + " " + path)))
                .distinct();
    }

    /** Whether a mapping is a page that anyone may open, and none of an API. */
    static boolean isForCitizens(String mapping) {
        return mapping.matches("[A-Z]+ /(?:bao-tin|bien-nhan)(?:/.*)?");
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> named = mapping.getMethodsCondition().getMethods();
        return named.isEmpty() ? Stream.of("GET") : named.stream().map(Enum::name);
    }

    /** An agency's system and officer, who speak Kafka and REST. */
    static AgencySystem agency(AgencyCode code) {
        return new AgencySystem(code);
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
