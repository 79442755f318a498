package vn.lienthong.views.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.desk.DeskEvent.DeskLookedAt;
import vn.lienthong.contract.desk.DeskEvent.ListRemoved;
import vn.lienthong.contract.desk.DeskEvent.ListSaved;
import vn.lienthong.contract.desk.DeskEvent.MatterAssigned;
import vn.lienthong.contract.desk.DeskEvent.NoteWritten;
import vn.lienthong.contract.desk.DeskEvent.ShiftHandedOver;
import vn.lienthong.contract.desk.DeskId;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.BrokerAccess;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.directory.CurrentDirectory.Reached;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.Views;

/** The desk of an agency from the log to HTTP, beside everything else that is shown of the same matters. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class DeskTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final RequestId REQUEST = new RequestId(new UUID(0x389, 1));
    private static final DeskOfficer AN = new DeskOfficer("an", "Nguyễn Văn An");
    private static final DeskOfficer BINH = new DeskOfficer("binh", "Trần Thị Bình");
    private static final String SECRET = "Chỉ công an tỉnh biết.";

    private final MongoOperations store;
    private final AnnotationConfigApplicationContext service = new AnnotationConfigApplicationContext();
    private final List<LogRecord> log = new ArrayList<>();
    private MockMvc pages;

    DeskTest(Store stores) {
        store = stores.empty();
    }

    @BeforeEach
    void aServiceAndARequest(@TempDir Path data) {
        CurrentDirectory directory = new CurrentDirectory();
        directory.reach(new Reached(Shipped.DIRECTORY.get(), 1, "test"));
        service.registerBean(MongoOperations.class, () -> store);
        service.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        service.registerBean(CurrentDirectory.class, () -> directory);
        service.registerBean(Clock.class, () -> Clock.fixed(MORNING.plusSeconds(600), ZoneOffset.UTC));
        service.registerBean(BrokerAccess.class, () -> new BrokerAccess("127.0.0.1:1", "SASL_PLAINTEXT", "unused"));
        service.registerBean(
                ServiceSettings.class,
                () -> new ServiceSettings(
                        data.toString(),
                        new ServiceSettings.Kafka("127.0.0.1:1", "another-service", "unused"),
                        new ServiceSettings.Identity("http://127.0.0.1:1")));
        service.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "lienthong.contents.store", "disk",
                                "lienthong.contents.folder",
                                        data.resolve("contents").toString(),
                                "lienthong.contents.uri", "")));
        service.register(Views.class);
        service.refresh();
        pages = MockMvcBuilders.standaloneSetup(service.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
        RequestContent content = new RequestContent(
                RequestKind.VERIFY, "Xác minh kho", "…", Urgency.EXPRESS, MORNING.plusSeconds(7200), "QC", null);
        happens(
                new RequestMade(REQUEST, MARKET, MORNING, content, List.of(POLICE), List.of()),
                MARKET,
                List.of(MARKET, POLICE, OFFICE));
        happens(
                new MatterAssigned(
                        DeskId.of(POLICE, REQUEST.value()),
                        POLICE,
                        MORNING.plusSeconds(60),
                        REQUEST.value(),
                        AN,
                        SECRET),
                POLICE,
                List.of(POLICE));
    }

    @AfterEach
    void stop() {
        SecurityContextHolder.clearContext();
        service.close();
    }

    @Test
    void showsWhatWaitsWithWhoDealsWithItAndWhatIsAwaitedAndNew() throws Exception {
        JsonNode police = work(POLICE, "an", "");
        JsonNode market = work(MARKET, "an", "");

        assertThat(police.path("waiting").path("count").asInt()).isEqualTo(1);
        assertThat(police.at("/waiting/items/0/title").asString()).isEqualTo("Xác minh kho");
        assertThat(police.at("/waiting/items/0/assigneeVi").asString()).isEqualTo("Nguyễn Văn An");
        assertThat(police.at("/waiting/items/0/mine").asBoolean()).isTrue();
        assertThat(police.at("/waiting/items/0/note").asString()).isEqualTo(SECRET);
        assertThat(police.at("/news/items/0/type").asString()).isEqualTo("vn.lienthong.request.made.v1");
        assertThat(police.at("/officers/0/name").asString()).isEqualTo("Nguyễn Văn An");
        assertThat(market.at("/awaited/items/0/title").asString()).isEqualTo("Xác minh kho");
        assertThat(market.at("/awaited/items/0/assigneeVi").isNull())
                .as("an account of the same name elsewhere is another officer")
                .isTrue();
        assertThat(market.path("news").path("count").asInt())
                .as("what it did itself is no news")
                .isZero();
        for (JsonNode work : List.of(police, market)) {
            for (String list : List.of("waiting", "awaited", "news")) {
                assertThat(work.path(list).path("count").asInt())
                        .as(list)
                        .isEqualTo(work.path(list).path("items").size());
            }
        }
    }

    @Test
    void showsOneOfficerWhatTheyDealWithAndWhatNobodyDoes() throws Exception {
        assertThat(work(POLICE, "an", "?mine=true").at("/waiting/count").asInt())
                .isEqualTo(1);
        assertThat(work(POLICE, "binh", "?mine=true").at("/waiting/count").asInt())
                .isZero();
    }

    @Test
    void givesWhatWasHandedOverToTheNext() throws Exception {
        happens(
                new ShiftHandedOver(
                        DeskId.ofShifts(POLICE), POLICE, MORNING.plusSeconds(120), AN, BINH, null, "Trực đêm."),
                POLICE,
                List.of(POLICE));

        JsonNode work = work(POLICE, "binh", "");
        assertThat(work.at("/waiting/items/0/assignee").asString()).isEqualTo("binh");
        assertThat(work.at("/shifts/0/text").asString()).isEqualTo("Trực đêm.");
    }

    @Test
    void countsAsNewWhatCameAfterTheOfficerLooked() throws Exception {
        happens(
                new DeskLookedAt(
                        DeskId.ofOfficer(POLICE, "an"), POLICE, MORNING.plusSeconds(90), AN, MORNING.plusSeconds(30)),
                POLICE,
                List.of(POLICE));

        assertThat(work(POLICE, "an", "").at("/news/count").asInt()).isZero();
        assertThat(work(POLICE, "binh", "").at("/news/count").asInt()).isEqualTo(1);
    }

    @Test
    void isTheSameHoweverOftenTheLogComes() throws Exception {
        happens(
                new NoteWritten(
                        DeskId.of(POLICE, REQUEST.value()),
                        POLICE,
                        MORNING.plusSeconds(70),
                        REQUEST.value(),
                        "Đã gọi."),
                POLICE,
                List.of(POLICE));
        String once = ask(POLICE, "an", "/api/v1/desk/matters/" + REQUEST).getContentAsString(StandardCharsets.UTF_8);

        service.getBean(DeskView.class).apply(log);
        service.getBean(DeskView.class).apply(log.subList(0, 2));

        assertThat(ask(POLICE, "an", "/api/v1/desk/matters/" + REQUEST).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(once)
                .contains(SECRET, "Đã gọi.");
    }

    @Test
    void keepsAListForItsOfficerAloneAndASharedOneForColleaguesToo() throws Exception {
        saves(AN, 1, "Yêu cầu còn mở", false);
        saves(AN, 2, "Quá hạn", true);
        saves(AN, 1, "Còn mở", false);

        JsonNode own = lists(POLICE, "an");
        JsonNode colleague = lists(POLICE, "binh");

        assertThat(names(own.path("mine"))).containsExactly("Còn mở", "Quá hạn");
        assertThat(own.at("/mine/0/address").asString()).isEqualTo("/watch?state=overdue");
        assertThat(own.path("shared")).isEmpty();
        assertThat(colleague.path("mine")).isEmpty();
        assertThat(colleague.at("/shared/0/name").asString()).isEqualTo("Quá hạn");
        assertThat(colleague.at("/shared/0/officer/name").asString()).isEqualTo("Nguyễn Văn An");
        assertThat(names(colleague.path("shared"))).containsExactly("Quá hạn");
        assertThat(lists(POLICE, POLICE.value()))
                .as("the agency's system finds what colleagues share, as any of them does")
                .isEqualTo(colleague);
        for (AgencyCode other : List.of(MARKET, OFFICE)) {
            assertThat(lists(other, "an").toString())
                    .as("an account of the same name in %s", other)
                    .isEqualTo("{\"mine\":[],\"shared\":[]}");
        }
    }

    @Test
    void findsAListNoMoreThatWasRemovedOrIsSharedNoMore() throws Exception {
        saves(AN, 1, "Quá hạn", true);
        saves(AN, 2, "Im lặng", true);

        saves(AN, 1, "Quá hạn", false);
        happens(
                new ListRemoved(officer("an"), POLICE, MORNING.plusSeconds(90), AN, list(2), "Im lặng"),
                POLICE,
                List.of(POLICE));
        service.getBean(DeskView.class).apply(log);

        assertThat(lists(POLICE, "binh").path("shared")).isEmpty();
        assertThat(names(lists(POLICE, "an").path("mine"))).containsExactly("Quá hạn");
    }

    private void saves(DeskOfficer who, int number, String name, boolean shared) {
        happens(
                new ListSaved(
                        officer(who.login()),
                        POLICE,
                        MORNING.plusSeconds(80 + log.size()),
                        who,
                        list(number),
                        name,
                        "/watch?state=overdue",
                        shared),
                POLICE,
                List.of(POLICE));
    }

    private static DeskId officer(String login) {
        return DeskId.ofOfficer(POLICE, login);
    }

    private static UUID list(int number) {
        return new UUID(0x389, 1000 + number);
    }

    private static List<String> names(JsonNode lists) {
        return lists.valueStream().map(list -> list.path("name").asString()).toList();
    }

    private JsonNode lists(AgencyCode agency, String login) throws Exception {
        return Json.tree(ask(agency, login, "/api/v1/desk/lists").getContentAsByteArray());
    }

    /** Register, lists, inbox, search, watch and desk of every other agency, the one that oversees all among them. */
    @Test
    void isSeenByNobodyElseAnywhere() throws Exception {
        happens(
                new NoteWritten(
                        DeskId.of(POLICE, REQUEST.value()), POLICE, MORNING.plusSeconds(70), REQUEST.value(), SECRET),
                POLICE,
                List.of(POLICE));

        for (AgencyCode other : List.of(MARKET, OFFICE, new AgencyCode("TAX-15"))) {
            for (String address : List.of(
                    "/api/v1/register/events",
                    "/api/v1/requests",
                    "/api/v1/requests?q=biết",
                    "/api/v1/requests/" + REQUEST,
                    "/api/v1/requests/" + REQUEST + "/explanation",
                    "/api/v1/watch/obligations",
                    "/api/v1/register/figures",
                    "/api/v1/desks",
                    "/api/v1/desks/" + REQUEST,
                    "/api/v1/desk/work",
                    "/api/v1/desk/work?officer=an",
                    "/api/v1/desk/matters/" + REQUEST)) {
                assertThat(ask(other, "an", address).getContentAsString(StandardCharsets.UTF_8))
                        .as("%s asks %s", other, address)
                        .doesNotContain(SECRET, "Nguyễn Văn An", "POLICE-15:");
            }
        }
        assertThat(ask(POLICE, "an", "/api/v1/desks").getStatus()).isEqualTo(404);
        assertThat(ask(POLICE, "an", "/api/v1/desk/matters/x").getStatus()).isEqualTo(404);
    }

    private void happens(MatterEvent event, AgencyCode provider, List<AgencyCode> audience) {
        Envelope envelope = Envelopes.of("event-" + log.size(), event, provider, audience, "command-" + log.size());
        LogRecord record = new LogRecord(
                MessageTypes.of(event).requiredMatter().events(),
                0,
                log.size(),
                event.about().key(),
                new Message(envelope, Json.write(event)));
        log.add(record);
        service.getBeansOfType(View.class).values().stream()
                .filter(view -> view.topics().contains(record.topic()))
                .forEach(view -> view.apply(Collections.singletonList(record)));
    }

    private JsonNode work(AgencyCode agency, String login, String query) throws Exception {
        return Json.tree(ask(agency, login, "/api/v1/desk/work" + query).getContentAsByteArray());
    }

    private MockHttpServletResponse ask(AgencyCode agency, String login, String address) throws Exception {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(login)
                .claim("agency", agency.value())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        return pages.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
    }
}
