package vn.lienthong.contract.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Urgency;

class ResponseLimitTest {
    private static final Provenance PROVENANCE = new Provenance("thử", Confidence.LOW);

    @Test
    void isInHoursOfItsClock() {
        ResponseLimit limit =
                new ResponseLimit(null, Urgency.URGENT, 4, 24, ResponseLimitClock.WORKING, true, "S0-04", PROVENANCE);

        assertThat(limit.receipt()).isEqualTo(DeadlineLimit.parse("4 working-hour"));
        assertThat(limit.answer()).isEqualTo(DeadlineLimit.parse("24 working-hour"));
    }

    @Test
    void isInMinutesWhereHoursAreTooCoarse() {
        ResponseLimit limit = limit(1, 2, ResponseLimitClock.RUNNING, 30, 90);

        assertThat(limit.receipt()).isEqualTo(DeadlineLimit.parse("30 minute"));
        assertThat(limit.answer()).isEqualTo(DeadlineLimit.parse("90 minute"));
    }

    @ParameterizedTest
    @CsvSource({
        // hours are the minutes, rounded up
        "2, 2, RUNNING, 30, 120",
        "1, 1, RUNNING, 61, 120",
        "1, 3, RUNNING, 60, 120",
        // an answer comes after the receipt
        "1, 1, RUNNING, 31, 30",
        "1, 1, RUNNING, , 30",
        // minutes run day and night
        "1, 1, WORKING, 30, 60",
        "1, 1, RUNNING, 0, 60",
        "1, 1, RUNNING, -5, 60",
        "0, 1, RUNNING, , "
    })
    void refusesWhatContradictsItself(
            int receiveHours,
            int answerHours,
            ResponseLimitClock clock,
            @Nullable Integer receiveMinutes,
            @Nullable Integer answerMinutes) {
        assertThatThrownBy(() -> limit(receiveHours, answerHours, clock, receiveMinutes, answerMinutes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isReadAndWrittenAsBeforeWhereNoMinutesAreSaid() {
        String old = """
                {"urgency":"urgent","receiveHours":4,"answerHours":24,"clock":"working","byDefault":true,"clause":"S0-04",\
                "provenance":{"source":"thử","confidence":"low"}}""";

        ResponseLimit read = (ResponseLimit) Json.read(old.getBytes(StandardCharsets.UTF_8), ResponseLimit.class);

        assertThat(read.receiveMinutes()).isNull();
        assertThat(Json.tree(Json.write(read))).isEqualTo(Json.tree(old.getBytes(StandardCharsets.UTF_8)));
    }

    private static ResponseLimit limit(
            int receiveHours,
            int answerHours,
            ResponseLimitClock clock,
            @Nullable Integer receiveMinutes,
            @Nullable Integer answerMinutes) {
        return new ResponseLimit(
                null,
                Urgency.EXPRESS,
                receiveHours,
                answerHours,
                clock,
                true,
                "S0-04",
                PROVENANCE,
                receiveMinutes,
                answerMinutes);
    }
}
