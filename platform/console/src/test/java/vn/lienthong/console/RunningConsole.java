package vn.lienthong.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lienthong.identity.Identity;

/** The console with the real issuer beside it in one process, and services that are not real. */
final class RunningConsole implements AutoCloseable {

    private static final String SECRET = "yO7bM4tK1zP6rE3hC9aS5l";
    private static final String PASSWORD = "fR9cJ1dH6gW0eN5uQ8xV2i";

    final FakeServices services = new FakeServices();
    private final int identityPort = freePort();
    private final int consolePort = freePort();
    private final @Nullable Gateway gateway;
    private final Path data;
    private final String[] furtherForIdentity;
    private final ConfigurableApplicationContext console;
    private ConfigurableApplicationContext identity;

    RunningConsole(Path data, String... furtherForIdentity) throws IOException {
        this(data, false, furtherForIdentity);
    }

    /** With a gateway before it, which browsers reach it through. */
    static RunningConsole behindAGateway(Path data) throws IOException {
        return new RunningConsole(data, true);
    }

    private RunningConsole(Path data, boolean behindAGateway, String... furtherForIdentity) throws IOException {
        this.data = data;
        this.furtherForIdentity = furtherForIdentity;
        identity = startIdentity();
        int port = behindAGateway ? freePort() : consolePort;
        console = start(port, issuer(), services.address());
        gateway = behindAGateway ? new Gateway(consolePort, port) : null;
    }

    private ConfigurableApplicationContext startIdentity() {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=" + identityPort,
                "--lienthong.identity.issuer=" + issuer(),
                "--lienthong.identity.data-dir=" + data,
                "--lienthong.identity.console.client-secret=" + SECRET,
                "--lienthong.identity.console.redirect-uri=" + site() + "/login/oauth2/code/lienthong",
                "--lienthong.identity.officers.lao-cai.password=" + PASSWORD,
                "--lienthong.identity.officers.lao-cai.agency=MS-15",
                "--lienthong.identity.officers.lao-cai.name=Nguyễn Văn An",
                "--lienthong.identity.officers.lao-cai.roles=officer,unsealer",
                "--lienthong.identity.officers.thuong-truc.password=" + PASSWORD,
                "--lienthong.identity.officers.thuong-truc.agency=NSC389-SO",
                "--lienthong.identity.officers.thuong-truc.name=Trần Thị Bình"));
        settings.addAll(List.of(furtherForIdentity));
        return Identity.application().run(settings.toArray(String[]::new));
    }

    void stopIdentity() {
        identity.close();
    }

    void restartIdentity() {
        identity.close();
        identity = startIdentity();
    }

    static ConfigurableApplicationContext start(int port, String issuer, String services, String... further) {
        var settings = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--lienthong.identity.issuer=" + issuer,
                "--lienthong.console.colleagues=" + issuer + "/api/v1/colleagues",
                "--lienthong.console.services.intake=" + services,
                "--lienthong.console.services.exchange=" + services,
                "--lienthong.console.services.reporting=" + services,
                "--lienthong.console.services.notification=" + services));
        settings.addAll(
                further.length == 0 ? List.of("--lienthong.console.client-secret=" + SECRET) : List.of(further));
        return Console.application().run(settings.toArray(String[]::new));
    }

    /** A browser that has not signed in and shows redirects as they are. */
    Browser stranger() {
        return new Browser(site(), Redirect.NEVER);
    }

    /** A browser whose officer has signed in. */
    Browser officer() throws Exception {
        return officer("lao-cai");
    }

    /** The same, of the standing office. */
    Browser standingOffice() throws Exception {
        return officer("thuong-truc");
    }

    /** The same of another account that the issuer was given. */
    Browser officer(String login) throws Exception {
        Browser browser = new Browser(site(), Redirect.ALWAYS);
        HttpResponse<String> page =
                browser.submit(browser.open("/"), "/login", Map.of("username", login, "password", PASSWORD));
        if (page.statusCode() != 200 || !page.uri().toString().startsWith(site())) {
            throw new AssertionError(page.statusCode() + " at " + page.uri());
        }
        return browser;
    }

    int listeners() {
        return console.getBean(LiveStream.class).listeners();
    }

    Gateway gateway() {
        return Objects.requireNonNull(gateway, "browsers reach it directly");
    }

    static String password() {
        return PASSWORD;
    }

    /** The addresses of the console that show a page, as they are mapped. */
    Set<String> pages() {
        return pages(console);
    }

    /** The same of the issuer. */
    Set<String> pagesOfIssuer() {
        return pages(identity);
    }

    /** What returns the name of a template, and belongs to the application. */
    private static Set<String> pages(ConfigurableApplicationContext application) {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapped -> mapped.getValue().getMethod().getReturnType() == String.class)
                .filter(mapped -> !mapped.getValue().hasMethodAnnotation(ResponseBody.class))
                .filter(mapped -> !isOfATest(mapped.getValue().getBeanType()))
                .map(Map.Entry::getKey)
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isOfATest(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("/test-classes");
    }

    String site() {
        return "http://127.0.0.1:" + consolePort;
    }

    String issuer() {
        return "http://127.0.0.1:" + identityPort;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        console.close();
        identity.close();
        services.close();
    }
}
