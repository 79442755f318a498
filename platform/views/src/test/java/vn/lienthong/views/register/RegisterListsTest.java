package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.Recent;

/** Lists of the register over HTTP: filtered, page by page. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class RegisterListsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final PlanId PLAN = new PlanId(new UUID(0x389, 92));
    private static final int MADE = 12;

    private final Register register;
    private final MockMvc pages;

    RegisterListsTest(Store stores) {
        var store = stores.empty();
        register = new Register(store, Shipped.DIRECTORY);
        pages = MockMvcBuilders.standaloneSetup(new RegisterPages(
                        Lines.of(store),
                        new RegisterFigures(
                                new Recent<>(
                                        InstantSource.system(),
                                        new RegisterCounter(store)::count,
                                        Duration.ofMinutes(1)),
                                Shipped.DIRECTORY),
                        new NotedExports(),
                        () -> {},
                        Shipped.DIRECTORY))
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
    }

    @BeforeEach
    void aDozenRequests() {
        List<LogRecord> log = new ArrayList<>();
        for (int number = 0; number < MADE; number++) {
            RequestContent content = new RequestContent(
                    RequestKind.VERIFY,
                    "Xác minh đường cát số " + number,
                    "…",
                    number == 3 ? Urgency.EXPRESS : Urgency.NORMAL,
                    null,
                    "QC",
                    null,
                    null,
                    number % 4 == 0 ? new Serves(PLAN, null) : null,
                    null,
                    null,
                    null,
                    null);
            Instant at = MORNING.plusSeconds(number / 2);
            log.add(record(
                    log.size(),
                    new RequestMade(request(number), MARKET, at, content, List.of(POLICE), List.of()),
                    content.urgency()));
        }
        log.add(record(
                log.size(), new RequestClosed(request(0), MARKET, MORNING.plusSeconds(60), null), Urgency.NORMAL));
        register.apply(log);
    }

    @Test
    void pagesThroughAllOfItOnceTheOneThatMovedLastFirst() throws Exception {
        List<String> titles = titles("/api/v1/requests?limit=5");

        assertThat(titles).hasSize(MADE).doesNotHaveDuplicates();
        assertThat(titles.getFirst()).contains("đường cát số 0");
    }

    @ParameterizedTest
    @CsvSource({
        "?status=closed, 1",
        "?status=made, 11",
        "?open=true, 11",
        "?open=false, 1",
        "?urgency=express, 1",
        "?plan=00000000-0000-0389-0000-00000000005c, 3",
        "?plan=00000000-0000-0389-0000-00000000005c&open=true, 2",
        "?group=00000000-0000-0389-0000-00000000005c, 0",
        "?provider=MS-15, 12",
        "?provider=POLICE-15, 0",
        "?openedBy=MS-15, 12",
        "?openedBy=POLICE-15, 0",
        "?force=market_surveillance&province=15, 12",
        "?force=police, 0",
        "?province=none, 0",
        "?q=duong CAT so 7, 1",
        "?q=.*, 0",
        "?openedFrom=2026-11-20, 12",
        "?openedFrom=2026-11-21, 0",
        "?openedTo=2026-11-19, 0",
        "?openedFrom=2026-11-01&openedTo=2026-11-20&sort=opened, 12",
        "?detectedFrom=2014-01-01, 0",
        "?holder=MS-15, 0",
        "?goods=tobacco, 0",
    })
    void findsThoseAskedFor(String filters, int found) throws Exception {
        assertThat(items(ask(POLICE, "/api/v1/requests" + filters))).hasSize(found);
        assertThat(items(ask(new AgencyCode("TAX-15"), "/api/v1/requests" + filters)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?status=opened&open=maybe&urgency=x&plan=1&provider=ms | status,open,urgency,plan,provider",
                "?openedBy=ms&force=army&province=x | openedBy,force,province",
                "?limit=0 | limit",
                "?limit=501 | limit",
                "?cursor=1.- | cursor",
                "?cursor=$gt_x | cursor",
                "?sort=title | sort",
                "?sort=opened&cursor=9.9 | cursor",
                "?cursor=1_00000000-0000-0389-0000-00000000005c | cursor",
                "?openedFrom=2026-02-30&detectedTo=x&goods=nothing&violation=sin&holder=x | openedFrom,detectedTo,goods,violation,holder",
                "?openedFrom=2026-11-20&openedTo=2026-11-19 | openedTo",
            })
    void refusesBadParametersWithEveryReason(String filters, String parameters) throws Exception {
        MockHttpServletResponse answer = ask(POLICE, "/api/v1/requests" + filters.strip());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Json.tree(answer.getContentAsByteArray()).path("reasons").valueStream())
                .extracting(reason -> reason.path("pointer").asString())
                .containsExactlyInAnyOrder(parameters.split(","));
    }

    @Test
    void pagesThroughAllThatServesAPlanOfWhateverKind() throws Exception {
        PlanDrafted drafted = new PlanDrafted(PLAN, MARKET, MORNING, AnyPlan.terms(MARKET, POLICE), List.of(POLICE));
        List<LogRecord> log = new ArrayList<>(List.of(record(0, drafted, Urgency.NORMAL)));
        for (int number = 0; number < 5; number++) {
            TipContent content =
                    new TipContent(Channel.FORM, "Kho số " + number, "…", null, null, null, new Serves(PLAN, null));
            Instant at = MORNING.plusSeconds(2L * number);
            TipId tip = new TipId(new UUID(7, number));
            log.add(record(number, new TipReceived(tip, MARKET, at, content, List.of(), null), Urgency.NORMAL));
        }
        register.apply(log);

        List<String> titles = titles("/api/v1/plans/" + PLAN + "/serving?limit=3");

        assertThat(titles)
                .containsExactlyInAnyOrder(
                        "Xác minh đường cát số 0 → Công an Lào Cai",
                        "Xác minh đường cát số 4 → Công an Lào Cai",
                        "Xác minh đường cát số 8 → Công an Lào Cai",
                        "Kho số 0",
                        "Kho số 1",
                        "Kho số 2",
                        "Kho số 3",
                        "Kho số 4");
        assertThat(titles.getFirst()).as("what moved last").contains("đường cát số 0");
        assertThat(ask(POLICE, "/api/v1/plans/" + PLAN + "/serving?limit=0").getStatus())
                .isEqualTo(422);
    }

    @Test
    void saysOfAMatterWhoBeganItAndWhoActedLast() throws Exception {
        JsonNode closed = items(ask(POLICE, "/api/v1/requests?open=false")).getFirst();

        assertThat(closed.path("openedBy").asString()).isEqualTo("MS-15");
        assertThat(closed.path("byVi").asString()).isEqualTo("QLTT Lào Cai");
    }

    @Test
    void saysHowManyAListHoldsToThoseWhoMaySeeThem() throws Exception {
        assertThat(ask(POLICE, "/api/v1/requests/count?open=true").getContentAsString())
                .isEqualTo("{\"count\":11,\"exact\":true}");
        assertThat(ask(new AgencyCode("TAX-15"), "/api/v1/requests/count").getContentAsString())
                .contains("\"count\":0");
        assertThat(ask(POLICE, "/api/v1/requests/count?limit=3").getStatus()).isEqualTo(422);
    }

    @Test
    void countsAsManyAsItsListsHold() throws Exception {
        JsonNode figures = Json.tree(ask(POLICE, "/api/v1/register/figures").getContentAsByteArray());

        assertThat(figures.at("/all/requests").asInt()).isEqualTo(MADE);
        assertThat(figures.at("/open/requests").asInt()).isEqualTo(MADE - 1);
        for (String by : List.of("force", "province")) {
            JsonNode row =
                    figures.path(by.equals("force") ? "byForce" : "byProvince").path(0);
            assertThat(row.path("nameVi").asString()).isIn("Quản lý thị trường", "Lào Cai", "Tỉnh Lào Cai");
            assertThat(items(ask(
                            POLICE,
                            "/api/v1/requests?%s=%s"
                                    .formatted(by, row.path("key").asString()))))
                    .hasSize(row.at("/all/requests").asInt());
        }
        assertThat(Json.tree(ask(new AgencyCode("TAX-15"), "/api/v1/register/figures")
                                .getContentAsByteArray())
                        .path("all"))
                .isEmpty();
        assertThat(ask(POLICE, "/api/v1/register/figures?bogus=1").getStatus()).isEqualTo(422);
    }

    /** Of all pages from this one on. */
    private List<String> titles(String first) throws Exception {
        List<String> titles = new ArrayList<>();
        String address = first;
        int read = 0;
        while (!address.isEmpty()) {
            MockHttpServletResponse page = ask(POLICE, address);
            items(page).forEach(item -> titles.add(item.path("title").asString()));
            String link = page.getHeader("Link");
            address = link == null ? "" : link.substring(1, link.indexOf('>')).replace("http://localhost", "");
            assertThat(++read).isLessThan(5);
        }
        return titles;
    }

    @Test
    void findsAMatterByItsNumberWholeOrByItsDigits() throws Exception {
        register.apply(List.of(aNumberedRecord()));
        register.apply(List.of(aNumberedRecord()));

        for (String asked : List.of("YC-2026-000123", "yc-2026-000123", "123", "000123")) {
            assertThat(items(ask(POLICE, "/api/v1/requests?q=" + asked)))
                    .as(asked)
                    .extracting(item -> item.path("number").asString(""))
                    .containsExactly("YC-2026-000123");
        }
        assertThat(items(ask(POLICE, "/api/v1/requests?q=12"))).isEmpty();
        JsonNode found = Json.tree(ask(POLICE, "/api/v1/numbers/yc-2026-000123").getContentAsByteArray());
        assertThat(found.path("matters").asString("")).isEqualTo("requests");
        assertThat(found.path("id").asString("")).isEqualTo(request(1).key());
    }

    @Test
    void aNumberThatIsHiddenLooksLikeOneThatThereIsNot() throws Exception {
        register.apply(List.of(aNumberedRecord()));

        MockHttpServletResponse hidden = ask(new AgencyCode("TAX-15"), "/api/v1/numbers/YC-2026-000123");
        MockHttpServletResponse unknown = ask(new AgencyCode("TAX-15"), "/api/v1/numbers/YC-2026-000124");
        MockHttpServletResponse none = ask(new AgencyCode("TAX-15"), "/api/v1/numbers/thuoc-la");

        assertThat(List.of(hidden.getStatus(), unknown.getStatus(), none.getStatus()))
                .containsOnly(404);
        assertThat(hidden.getContentAsString().replace("000123", "…"))
                .isEqualTo(unknown.getContentAsString().replace("000124", "…"));
    }

    /** What happened next to a request that had no number so far. */
    private static LogRecord aNumberedRecord() {
        RequestClosed closed = new RequestClosed(request(1), MARKET, MORNING.plusSeconds(70), null);
        LogRecord record = record(MADE + 1, closed, Urgency.NORMAL);
        Message message = record.message();
        return new LogRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                new Message(message.envelope().numbered(new MatterNumber("YC-2026-000123")), message.payload()));
    }

    private MockHttpServletResponse ask(AgencyCode agency, String address) throws Exception {
        URI uri = UriComponentsBuilder.fromUriString(address).encode().build().toUri();
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("officer")
                .claim("agency", agency.value())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        try {
            return pages.perform(MockMvcRequestBuilders.get(uri)).andReturn().getResponse();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static List<JsonNode> items(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(200);
        return Json.tree(answer.getContentAsByteArray()).valueStream().toList();
    }

    private static RequestId request(int number) {
        return new RequestId(new UUID(0x389, number));
    }

    private static LogRecord record(long offset, MatterEvent event, Urgency urgency) {
        Envelope envelope = new Envelope(
                "e-" + offset,
                URI.create("/exchange-service"),
                MessageTypes.of(event).name(),
                event.about().key(),
                event.at(),
                MARKET,
                Handling.of(MARKET, List.of(POLICE)).wire(),
                urgency,
                null,
                null,
                event.about().key(),
                "c-" + offset);
        Matter matter = MessageTypes.of(event).requiredMatter();
        return new LogRecord(matter.events(), 0, offset, event.about().key(), new Message(envelope, Json.write(event)));
    }
}
