package vn.lienthong.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.BrokerAccess;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.content.Content;
import vn.lienthong.runtime.content.ContentStore;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.audit.Reading;

/** A service that carries the views and decides nothing: it shows what others wrote to the log. */
@ParameterizedClass
@MethodSource("vn.lienthong.fixture.Stores#all")
class ViewsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");
    private static final TipId TIP = new TipId(new UUID(0x389, 1));

    private static final Attachment PHOTO =
            new Attachment(new Sha256("0f".repeat(32)), "kho số 7.png", "image/png", 5, null);
    private static final Attachment LOST =
            new Attachment(new Sha256("1e".repeat(32)), "mất.pdf", "application/pdf", 9, null);

    private final MongoOperations store;
    private final AnnotationConfigApplicationContext service = new AnnotationConfigApplicationContext();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private MockMvc pages;

    ViewsTest(Store stores) {
        store = stores.empty();
    }

    @BeforeEach
    void aServiceThatReadsTheLog(@TempDir Path data) {
        CurrentDirectory directory = new CurrentDirectory();
        directory.reach(new Reached(Shipped.DIRECTORY.get(), 1, "test"));
        service.registerBean(MongoOperations.class, () -> store);
        service.registerBean(CurrentDirectory.class, () -> directory);
        service.registerBean(Clock.class, () -> Clock.fixed(MORNING.plusSeconds(60), ZoneOffset.UTC));
        service.registerBean(BrokerAccess.class, () -> new BrokerAccess("127.0.0.1:1", "SASL_PLAINTEXT", "unused"));
        service.registerBean(ServiceSettings.class, () -> settings(data));
        service.registerBean(MeterRegistry.class, () -> meters);
        service.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "lienthong.contents.store", "disk",
                                "lienthong.contents.folder",
                                        data.resolve("contents").toString(),
                                "lienthong.contents.uri", "")));
        service.registerBean("no-log", Reading.class, () -> () -> {}, bean -> bean.setPrimary(true));
        service.register(Views.class);
        service.refresh();
        pages = MockMvcBuilders.standaloneSetup(service.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
        project();
    }

    private static ServiceSettings settings(Path data) {
        return new ServiceSettings(
                data.toString(),
                new ServiceSettings.Kafka("127.0.0.1:1", "another-service", "unused"),
                new ServiceSettings.Identity("http://127.0.0.1:1"));
    }

    private void project() {
        TipContent content = new TipContent(
                Channel.FORM, "Kho thuốc lá", "Xe bốc hàng.", null, null, null, null, List.of(PHOTO, LOST));
        TipReceived received = new TipReceived(TIP, OFFICE, MORNING, content, List.of(), null);
        TipOffered offered = new TipOffered(TIP, OFFICE, MORNING.plusSeconds(9), MARKET, content, null, "Gần địa bàn.");
        List<LogRecord> log = List.of(logged(0, received), logged(1, offered));
        service.getBeansOfType(View.class).values().forEach(view -> view.apply(log));
    }

    private static LogRecord logged(long offset, TipEvent event) {
        Envelope envelope = Envelopes.of("event-" + offset, event, OFFICE, List.of(OFFICE, MARKET), "command-" + offset)
                .numbered(new MatterNumber("TB-2026-000123"))
                .actedBy("Nguyễn Văn An");
        return new LogRecord(Matter.TIP.events(), 0, offset, TIP.key(), new Message(envelope, Json.write(event)));
    }

    private void store() throws IOException {
        Path file = Files.writeString(Files.createTempFile("photo", ".tmp"), "{png}");
        service.getBean(ContentStore.class)
                .put(new Content(PHOTO.sha256(), PHOTO.type(), PHOTO.size()), file, OFFICE, MORNING);
    }

    @Test
    void tellsWhoHasReadAMatterToItsProviderAlone() throws Exception {
        MockHttpServletResponse told = ask(OFFICE, "/api/v1/tips/" + TIP + "/reads");

        assertThat(told.getStatus()).isEqualTo(200);
        assertThat(told.getContentAsString()).contains("\"reads\":0", "\"latest\":[]");
        assertThat(ask(MARKET, "/api/v1/tips/" + TIP + "/reads").getStatus())
                .as("may see it, and is not the provider")
                .isEqualTo(404);
        assertThat(ask(STRANGER, "/api/v1/tips/" + TIP + "/reads").getStatus()).isEqualTo(404);
        assertThat(ask(OFFICE, "/api/v1/requests/" + TIP + "/reads").getStatus())
                .isEqualTo(404);
    }

    @Test
    void tellsOfTheAuditLogToTheStandingOfficeAlone() throws Exception {
        MockHttpServletResponse told = ask(OFFICE, "/api/v1/audit");

        assertThat(told.getStatus()).isEqualTo(200);
        assertThat(told.getContentAsString()).contains("\"entries\":0", "\"sealed\":0", "\"fits\":true");
        for (String path :
                List.of("", "/entries", "/heads", "/proofs/inclusion?entry=0", "/proofs/consistency?from=1")) {
            assertThat(ask(MARKET, "/api/v1/audit" + path).getStatus()).as(path).isEqualTo(403);
        }
        assertThat(ask(OFFICE, "/api/v1/audit/proofs/inclusion").getContentAsString())
                .contains("Cần tham số này.");
        assertThat(ask(OFFICE, "/api/v1/audit/proofs/inclusion?entry=0").getStatus())
                .isEqualTo(422);
        assertThat(ask(OFFICE, "/api/v1/audit/proofs/consistency?from=x&to=2").getStatus())
                .isEqualTo(422);
        assertThat(ask(OFFICE, "/api/v1/audit/heads?from=0").getContentAsString())
                .isEqualTo("[]");
    }

    @Test
    void givesAttachmentsToThoseWhoMaySeeTheMatterAsBytesThatRunNowhere() throws Exception {
        store();

        MockHttpServletResponse given = ask(MARKET, "/api/v1/tips/" + TIP + "/attachments/" + PHOTO.sha256());

        assertThat(given.getStatus()).isEqualTo(200);
        assertThat(given.getContentAsString()).isEqualTo("{png}");
        assertThat(given.getContentType()).isEqualTo("image/png");
        assertThat(given.getContentLength()).isEqualTo(5);
        assertThat(given.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''kho%20s%E1%BB%91%207.png");
        assertThat(given.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(given.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(given.getHeader("Accept-Ranges")).isNull();
    }

    @Test
    void givesNoAttachmentToWhoKnowsItsHashAlone() throws Exception {
        store();
        String unknown = ask(MARKET, "/api/v1/tips/" + TIP + "/attachments/" + "ab".repeat(32))
                .getContentAsString();

        assertThat(List.of(
                        ask(STRANGER, "/api/v1/tips/" + TIP + "/attachments/" + PHOTO.sha256()),
                        ask(MARKET, "/api/v1/requests/" + TIP + "/attachments/" + PHOTO.sha256()),
                        ask(MARKET, "/api/v1/tips/" + new UUID(0x389, 2) + "/attachments/" + PHOTO.sha256()),
                        ask(MARKET, "/api/v1/tips/" + TIP + "/attachments/../../x"),
                        ask(MARKET, "/api/v1/none/" + TIP + "/attachments/" + PHOTO.sha256())))
                .allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(404));
        assertThat(ask(STRANGER, "/api/v1/tips/" + TIP + "/attachments/" + PHOTO.sha256())
                        .getContentAsString())
                .as("unknown and hidden look the same")
                .isEqualTo(unknown.replace("ab".repeat(32), PHOTO.sha256().value()));
    }

    @Test
    void noticesWhatIsNamedAndNotThere() throws Exception {
        assertThat(ask(MARKET, "/api/v1/tips/" + TIP + "/attachments/" + LOST.sha256())
                        .getStatus())
                .isEqualTo(404);

        assertThat(meters.counter("lienthong.attachments.lost").count()).isEqualTo(1);
    }

    /** Whoever may no longer see the matter may no longer read what came with it. */
    @Test
    void givesAttachmentsByTheAudienceAsItIsNow() throws Exception {
        store();
        TipEvent narrowed = new TipReturned(TIP, MARKET, MORNING.plusSeconds(20), "Không thuộc thẩm quyền.");
        Envelope envelope = Envelopes.of("event-2", narrowed, OFFICE, List.of(OFFICE), "command-2");
        LogRecord record =
                new LogRecord(Matter.TIP.events(), 0, 2, TIP.key(), new Message(envelope, Json.write(narrowed)));

        service.getBeansOfType(View.class).values().forEach(view -> view.apply(List.of(record)));

        assertThat(ask(MARKET, "/api/v1/tips/" + TIP + "/attachments/" + PHOTO.sha256())
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask(OFFICE, "/api/v1/tips/" + TIP + "/attachments/" + PHOTO.sha256())
                        .getStatus())
                .isEqualTo(200);
    }

    @AfterEach
    void stop() {
        SecurityContextHolder.clearContext();
        service.close();
    }

    @Test
    void showsRegisterWatchAndExplanationToThoseWhoMaySee() throws Exception {
        assertThat(ask(MARKET, "/api/v1/tips").getContentAsString()).contains(TIP.key(), "Kho thuốc lá");
        assertThat(ask(MARKET, "/api/v1/tips/" + TIP).getContentAsString()).contains("vn.lienthong.tip.offered.v1");
        assertThat(ask(MARKET, "/api/v1/watch/obligations").getContentAsString())
                .contains(TIP.key());
        assertThat(ask(MARKET, "/api/v1/tips/" + TIP + "/explanation").getContentAsString())
                .contains("chờ thụ lý hoặc chuyển trả");
        assertThat(ask(STRANGER, "/api/v1/tips/" + TIP).getStatus()).isEqualTo(404);
        assertThat(ask(STRANGER, "/api/v1/tips").getContentAsString()).doesNotContain(TIP.key());
    }

    @Test
    void namesEverywhereTheNumberOfTheMatterAndTheOfficerWhoActed() throws Exception {
        for (String address : List.of(
                "/api/v1/tips",
                "/api/v1/tips/" + TIP,
                "/api/v1/tips/" + TIP + "/explanation",
                "/api/v1/register/events",
                "/api/v1/watch/obligations",
                "/api/v1/numbers/TB-2026-000123")) {
            assertThat(told(MARKET, address)).as(address).contains("TB-2026-000123");
        }
        for (String address :
                List.of("/api/v1/tips", "/api/v1/register/events", "/api/v1/tips/" + TIP + "/explanation")) {
            assertThat(told(MARKET, address)).as(address).contains(", Nguyễn Văn An\"");
        }
        assertThat(ask(STRANGER, "/api/v1/numbers/TB-2026-000123").getStatus()).isEqualTo(404);
    }

    private String told(AgencyCode agency, String address) throws Exception {
        return ask(agency, address).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(AgencyCode agency, String address) throws Exception {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("officer")
                .claim("agency", agency.value())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        return pages.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
    }
}
