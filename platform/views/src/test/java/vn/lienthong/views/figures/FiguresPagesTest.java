package vn.lienthong.views.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.group.GroupEvent.GroupEnded;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.plan.PlanEvent.PlanCancelled;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.register.ServingHistories.Serving;

/** The figures as an agency gets them over HTTP, without a network. */
class FiguresPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final AgencyCode HEAD = new AgencyCode("SC389-15");
    private static final GroupId GROUP = new GroupId(new UUID(0x389L, 1));
    private static final PlanId PLAN = new PlanId(new UUID(0x389L, 2));
    private static final TipId TIP = new TipId(new UUID(0x389L, 3));
    private static final MatterEvent IN_GROUP =
            new GroupEnded(GROUP, HEAD, NOW, null, new Deadline(NOW, NOW, true), List.of());
    private static final MatterEvent IN_PLAN = new PlanCancelled(PLAN, HEAD, NOW, "Không còn cần.");

    private final Map<String, List<MatterEvent>> serving = new HashMap<>();
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(
                    new FiguresPages(this::history, this::members, this::headings, Shipped.DIRECTORY))
            .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
            .addInterceptors(new ParametersArgument())
            .setControllerAdvice(new Problems())
            .build();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Only the head may see both, and only under its own kind. */
    private List<MatterEvent> history(AgencyCode reader, Matter matter, String id) {
        return List.of(IN_GROUP, IN_PLAN).stream()
                .filter(event -> reader.equals(HEAD) && id.equals(event.about().key()))
                .filter(event -> (event == IN_GROUP ? Matter.GROUP : Matter.PLAN) == matter)
                .toList();
    }

    /** The tip serves the group, the group the plan, and the plan itself besides. */
    private Serving members(AgencyCode reader, Matter matter, String id) {
        return new Serving(
                id.equals(PLAN.key()) ? Map.of(GROUP.key(), List.of(IN_GROUP), PLAN.key(), List.of(IN_PLAN)) : serving,
                true);
    }

    private List<Document> headings(AgencyCode reader, List<String> ids) {
        return ids.stream().map(id -> new Document("id", id)).toList();
    }

    @Test
    void listsTheMattersBehindEachFigurePageByPage() throws Exception {
        for (int number = 0; number < 7; number++) {
            TipId tip = new TipId(new UUID(7, number));
            AgencyCode by = number == 0 ? new AgencyCode("MS-15") : HEAD;
            serving.put(tip.key(), List.of(new TipAccepted(tip, by, NOW)));
        }
        String tips = "groups/" + GROUP.key();

        MockHttpServletResponse first = ask("SC389-15", tips, "figures/tips.accepted?limit=5");
        MockHttpServletResponse last = ask("SC389-15", tips, "figures/tips.accepted?limit=5&cursor=5");

        assertThat(Json.tree(first.getContentAsByteArray())).hasSize(5);
        assertThat(first.getHeader("Link")).contains("cursor=5");
        assertThat(Json.tree(last.getContentAsByteArray())).hasSize(2);
        assertThat(last.getHeader("Link")).isNull();
        assertThat(Json.tree(ask("SC389-15", tips, "figures/tips?by=MS-15").getContentAsByteArray()))
                .hasSize(1);
        assertThat(Json.tree(ask("SC389-15", tips, "figures/tips.waiting").getContentAsByteArray()))
                .isEmpty();
        assertThat(ask("SC389-15", tips, "figures/bogus").getStatus()).isEqualTo(404);
        assertThat(ask("SC389-15", tips, "figures/tips?limit=0&by=x").getStatus())
                .isEqualTo(422);
        assertThat(ask("TAX-15", tips, "figures/tips").getStatus()).isEqualTo(404);
    }

    @Test
    void countsWhatServesAGroup() throws Exception {
        serving.put(TIP.key(), List.of(new TipAccepted(TIP, HEAD, NOW)));

        MockHttpServletResponse answer = ask("SC389-15", "groups/" + GROUP.key());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Json.tree(answer.getContentAsByteArray())
                        .at("/tips/accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(Json.tree(answer.getContentAsByteArray()).at("/seenBy").asString(""))
                .isEqualTo("SC389-15");
    }

    @Test
    void countsInAPlanWhatServesTheGroupsWithinItOnceAndEndsWherePlansRunInACircle() throws Exception {
        serving.put(TIP.key(), List.of(new TipAccepted(TIP, HEAD, NOW)));
        serving.put(PLAN.key(), List.of(IN_PLAN));

        assertThat(Json.tree(ask("SC389-15", "plans/" + PLAN.key()).getContentAsByteArray())
                        .at("/tips/received")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groups/none",
                "plans/00000000-0000-0389-0000-000000000001",
                "groups/%F0%9F%9A%A4",
                "groups/a%00b"
            })
    void knowsNoOtherGroupAndNoOtherPlan(String matter) throws Exception {
        assertThat(ask("SC389-15", matter).getStatus()).isEqualTo(404);
    }

    @Test
    void tellsWhoMayNotSeeItNoMoreThanOfWhatIsNotThere() throws Exception {
        MockHttpServletResponse hidden = ask("TAX-15", "groups/" + GROUP.key());
        MockHttpServletResponse none = ask("TAX-15", "groups/" + TIP.key());

        assertThat(hidden.getStatus()).isEqualTo(404);
        assertThat(hidden.getContentAsString().replace(GROUP.key(), ""))
                .isEqualTo(none.getContentAsString().replace(TIP.key(), ""));
    }

    private MockHttpServletResponse ask(String agency, String matter) throws Exception {
        return ask(agency, matter, "figures");
    }

    private MockHttpServletResponse ask(String agency, String matter, String what) throws Exception {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(agency)
                .claim("agency", agency)
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        return pages.perform(MockMvcRequestBuilders.get(URI.create("/api/v1/%s/%s".formatted(matter, what)))
                        .principal(new JwtAuthenticationToken(token)))
                .andReturn()
                .getResponse();
    }
}
