package vn.lienthong.intake.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.parked.ParkedSamples.MORNING;
import static vn.lienthong.intake.parked.ParkedSamples.OUTBOX;
import static vn.lienthong.intake.parked.ParkedSamples.parked;
import static vn.lienthong.intake.parked.ParkedSamples.settled;
import static vn.lienthong.intake.parked.ParkedSamples.unreadable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.parking.ParkingEvent.ParkedDiscarded;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.fixture.Stores;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;

class ParkedPagesTest {
    private static final String PARKED = "/api/v1/parked";
    private static final String SECRET = "Ông Nguyễn Văn Kín, số 12 ngõ 34";

    private final ParkedView view;
    private final MockMvc pages;

    ParkedPagesTest() {
        MongoOperations store = Stores.all().getFirst().empty();
        view = new ParkedView(store);
        pages = MockMvcBuilders.standaloneSetup(new ParkedPages(view, new OutcomeView(store)))
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsWhatARecordIsMadeOfAndNothingThatStandsInIt() throws Exception {
        byte[] payload =
                Json.write(Map.of("content", Map.of("title", SECRET, "pages", 3), SECRET, List.of(SECRET, SECRET)));
        view.apply(List.of(parked(
                new Parking.Position(OUTBOX, 0, 7),
                "key of " + SECRET,
                Map.of(
                        "ce_id",
                        "LC-1",
                        "ce_officer",
                        SECRET,
                        "x-anything",
                        SECRET,
                        "ce_type",
                        "vn.lienthong.request.make.v1"),
                payload,
                MORNING)));

        MockHttpServletResponse answer = ask("NSC389-SO", PARKED + "/" + OUTBOX + "-0@7");

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Kín");
        JsonNode opened = json(answer);
        assertThat(opened.at("/sender").asString()).isEqualTo("MS-15");
        assertThat(opened.at("/attributes/ce_id").asString()).isEqualTo("LC-1");
        assertThat(opened.at("/otherHeaders").toString()).isEqualTo("[\"ce_officer\",\"x-anything\"]");
        assertThat(opened.at("/reasons")).hasSize(2);
        assertThat(opened.at("/content/kind").asString()).isEqualTo("json");
        assertThat(opened.at("/content/fields").valueStream())
                .extracting(field -> "%s %s %s"
                        .formatted(
                                field.path("place").asString(),
                                field.path("kind").asString(),
                                field.path("size").asInt(0)))
                .containsExactlyInAnyOrder("/content/title text 32", "/content/pages number 0", "/… list 2");
    }

    @Test
    void countsAsManyAsEachListHolds() throws Exception {
        view.apply(List.of(
                unreadable(7, MORNING),
                unreadable(8, MORNING),
                settled(new ParkedDiscarded(
                        new ParkingId(OUTBOX + "-0@8"),
                        AgencyCode.STANDING_OFFICE,
                        MORNING,
                        "Trần Thị Bình",
                        "Gửi nhầm."))));

        JsonNode figures = json(ask("NSC389-SO", PARKED + "/figures"));

        assertThat(figures.propertyNames()).containsExactlyInAnyOrder("open", "replayed", "discarded");
        assertThat(figures.path("open").asInt()).isEqualTo(1);
        for (String state : List.of("open", "replayed", "discarded")) {
            assertThat(json(ask("NSC389-SO", PARKED + "?state=" + state)))
                    .as(state)
                    .hasSize(figures.get(state).asInt());
        }
    }

    @Test
    void isForTheStandingOfficeAlone() throws Exception {
        view.apply(List.of(unreadable(7, MORNING)));

        for (String path : List.of("", "/figures", "/" + OUTBOX + "-0@7", "/" + OUTBOX + "-0@8")) {
            assertThat(ask("MS-15", PARKED + path).getStatus()).as(path).isEqualTo(403);
        }
    }

    @Test
    void findsNothingWhereNothingIsAndSaysSo() throws Exception {
        for (String id : List.of("x", OUTBOX + "-0@8", "a".repeat(5000), "..-0@1")) {
            assertThat(ask("NSC389-SO", PARKED + "/" + id).getStatus()).as(id).isEqualTo(404);
        }
        MockHttpServletResponse odd = ask("NSC389-SO", PARKED + "?state=lost&page=0&secret=1");
        assertThat(odd.getStatus()).isEqualTo(422);
        assertThat(json(odd).get("reasons")).hasSize(3);
    }

    private MockHttpServletResponse ask(String agency, String path) throws Exception {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject(agency)
                .claim("agency", agency)
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        return pages.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) {
        return Json.tree(answer.getContentAsByteArray());
    }
}
