package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Collections;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.fixture.Stores;
import vn.lienthong.intake.outcome.AwaitedOutcomes;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.ParametersArgument;
import vn.lienthong.runtime.web.Problems;

/** One agency brings what it may, and takes nothing from another. */
class AllowanceTest {
    private static final AgencyCode ONE = new AgencyCode("MS-15");
    private static final AgencyCode OTHER = new AgencyCode("POLICE-15");
    private static final String BATCH = "application/cloudevents-batch+json";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Allowance allowance = new Allowance(new AllowanceSettings(1, 1000), meters);

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void takesAsMuchAsMayComeAtOnceAndSaysThenWhenToComeAgain() {
        allowance.begin(ONE);
        allowance.countEvents(ONE, 1000);

        Allowance.Exceeded exceeded = catchThrowableOfType(Allowance.Exceeded.class, () -> allowance.begin(ONE));

        assertThat(exceeded.seconds()).isBetween(1L, 2L);
        assertThat(meters.counter("lienthong.door.throttled", "agency", "MS-15").count())
                .isEqualTo(1);
        allowance.begin(OTHER);
    }

    @Test
    void whatIsMoreThanWasLeftHoldsUpTheNextRequestsUntilItHasComeBack() {
        allowance.begin(ONE);
        allowance.countBytes(ONE, 4096 * 1060);

        Allowance.Exceeded exceeded = catchThrowableOfType(Allowance.Exceeded.class, () -> allowance.begin(ONE));

        assertThat(exceeded.seconds()).isBetween(55L, 63L);
    }

    @Test
    void countsAnEmptyBatchAsOneAndCountsNothingThatItTurnsDown() {
        for (int request = 0; request < 1000; request++) {
            allowance.begin(ONE);
            allowance.countEvents(ONE, 0);
        }

        for (int again = 0; again < 3; again++) {
            assertThat(catchThrowableOfType(Allowance.Exceeded.class, () -> allowance.begin(ONE))
                            .seconds())
                    .isBetween(1L, 2L);
        }
    }

    @Test
    void letsFiveThousandEventsOfOrdinarySizeThroughInASecond() {
        Allowance shipped = new Allowance(new AllowanceSettings(10_000, 10_000), meters);

        for (int batch = 0; batch < 5; batch++) {
            shipped.begin(ONE);
            shipped.countBytes(ONE, 1000 * 1500);
            shipped.countEvents(ONE, 1000);
        }

        assertThatCode(() -> shipped.begin(ONE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {BATCH, "application/cloudevents+json"})
    void countsWhatItReadsAndRefuses(String type) throws Exception {
        MockMvc door = door();
        String large = "[".repeat(1024 * 1024 + 1);

        for (int request = 0; request < 4; request++) {
            asks(door, ONE, type, large).andExpect(status().is4xxClientError());
        }

        asks(door, ONE, type, "[]").andExpect(status().isTooManyRequests());
        asks(door, OTHER, BATCH, "[]").andExpect(status().isOk());
    }

    @Test
    void answersOverHttpWithAProblemThatSaysWhenToComeAgain() throws Exception {
        MockMvc door = door();
        String batch = "[%s]".formatted(String.join(",", Collections.nCopies(600, "{}")));

        asks(door, ONE, BATCH, batch).andExpect(status().isOk());
        asks(door, ONE, BATCH, batch).andExpect(status().isOk());
        MockHttpServletResponse answer = asks(door, ONE, BATCH, batch)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", Matchers.matchesPattern(Pattern.compile("[0-9]+"))))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andReturn()
                .getResponse();
        JsonNode problem = Json.tree(answer.getContentAsByteArray());
        assertThat(problem.path("title").stringValue()).isEqualTo("Cơ quan gửi quá nhiều.");
        assertThat(problem.path("detail").stringValue()).contains("hãy gửi lại cùng nội dung, cùng mã");
        asks(door, OTHER, BATCH, batch).andExpect(status().isOk());
    }

    private MockMvc door() {
        return MockMvcBuilders.standaloneSetup(new PublishEvents(
                        AwayDoor.outboxes(),
                        new AwaitedOutcomes(),
                        new Checking(
                                Arrivals.anAdmission(),
                                Arrivals.IDENTIFIERS,
                                new OutcomeView(Stores.all().getFirst().empty()),
                                Arrivals.ACCOUNTS,
                                meters),
                        allowance,
                        Clock.systemUTC()))
                .setCustomArgumentResolvers(new CallerArgument(), new ParametersArgument())
                .addInterceptors(new ParametersArgument())
                .setControllerAdvice(new Problems())
                .build();
    }

    private static ResultActions asks(MockMvc door, AgencyCode agency, String type, String body) throws Exception {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("agency", agency.value())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        return door.perform(post("/api/v1/events?dry-run").contentType(type).content(body));
    }
}
