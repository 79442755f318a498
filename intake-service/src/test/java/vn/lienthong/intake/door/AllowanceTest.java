package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lienthong.contract.AgencyCode;
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
        allowance.take(ONE, 1000);

        Allowance.Exceeded exceeded = catchThrowableOfType(Allowance.Exceeded.class, () -> allowance.take(ONE, 60));

        assertThat(exceeded.seconds()).isBetween(50L, 61L);
        assertThat(meters.counter("lienthong.door.throttled", "agency", "MS-15").count())
                .isEqualTo(1);
        allowance.take(OTHER, 1000);
    }

    @Test
    void countsAnEmptyBatchAsOneAndCountsNothingThatItTurnsDown() {
        allowance.take(ONE, 999);
        assertThatThrownBy(() -> allowance.take(ONE, 500)).isInstanceOf(Allowance.Exceeded.class);

        allowance.take(ONE, 0);

        assertThatThrownBy(() -> allowance.take(ONE, 500)).isInstanceOf(Allowance.Exceeded.class);
    }

    @Test
    void answersOverHttpWithAProblemThatSaysWhenToComeAgain() throws Exception {
        MockMvc door = MockMvcBuilders.standaloneSetup(new PublishEvents(
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
        String batch = "[%s]".formatted(String.join(",", Collections.nCopies(600, "{}")));

        asks(door, ONE, batch).andExpect(status().isOk());
        MockHttpServletResponse refused = asks(door, ONE, batch)
                .andExpect(status().isTooManyRequests())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andReturn()
                .getResponse();
        assertThat(refused.getHeader("Retry-After")).matches("[0-9]+");
        assertThat(new String(refused.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Cơ quan gửi quá nhiều.", "hãy gửi lại cùng nội dung, cùng mã");
        asks(door, OTHER, batch).andExpect(status().isOk());
    }

    private static ResultActions asks(MockMvc door, AgencyCode agency, String batch) throws Exception {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .claim("agency", agency.value())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        return door.perform(post("/api/v1/events?dry-run").contentType(BATCH).content(batch));
    }
}
