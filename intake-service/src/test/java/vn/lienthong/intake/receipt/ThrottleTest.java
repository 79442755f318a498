package vn.lienthong.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private Instant now = Instant.parse("2026-11-30T09:00:00Z");

    @Test
    void anAddressMaySoOftenInAnHourAndOthersMayStill() {
        Throttle throttle = new Throttle(3, 100, () -> now);

        assertThat(tries(throttle, "198.51.100.7", 10)).isEqualTo(3);
        assertThat(tries(throttle, "198.51.100.8", 10)).isEqualTo(3);
        now = now.plus(Duration.ofMinutes(21));
        assertThat(tries(throttle, "198.51.100.7", 10))
                .as("a third of an hour later")
                .isEqualTo(1);
    }

    @Test
    void allTogetherMaySoOften() {
        Throttle throttle = new Throttle(3, 5, () -> now);

        int went = 0;
        for (int address = 0; address < 10; address++) {
            went += tries(throttle, "198.51.100." + address, 3);
        }
        assertThat(went).isEqualTo(5);
    }

    @Test
    void aHouseholdOfIpv6IsOneAddress() {
        Throttle throttle = new Throttle(3, 100, () -> now);

        assertThat(tries(throttle, "2001:db8:1:2:3:4:5:6", 2)).isEqualTo(2);
        assertThat(tries(throttle, "2001:db8:1:2:ffff:0:0:1", 5)).isEqualTo(1);
        assertThat(tries(throttle, "2001:db8:1:3:3:4:5:6", 5)).isEqualTo(3);
        assertThat(tries(throttle, "2001:db8::1", 2)).isEqualTo(2);
        assertThat(tries(throttle, "2001:db8:0:0:ffff::2", 5))
                .as("however it is shortened")
                .isEqualTo(1);
        assertThat(tries(throttle, "[2001:db8::3]:4711", 5)).as("with a port").isZero();
    }

    @Test
    void anAddressIsTheSameFromEveryPort() {
        Throttle throttle = new Throttle(3, 100, () -> now);

        assertThat(tries(throttle, "198.51.100.7:4711", 2)).isEqualTo(2);
        assertThat(tries(throttle, "198.51.100.7:4712", 5)).isEqualTo(1);
        assertThat(tries(throttle, "198.51.100.7", 5)).isZero();
    }

    @Test
    void whatIsGivenBackDoesNotCount() {
        Throttle throttle = new Throttle(1, 1, () -> now);
        for (int each = 0; each < 9; each++) {
            assertThat(throttle.mayGo("198.51.100.7")).isTrue();
            throttle.giveBack("198.51.100.7");
        }
    }

    private static int tries(Throttle throttle, String address, int often) {
        int went = 0;
        for (int each = 0; each < often; each++) {
            went += throttle.mayGo(address) ? 1 : 0;
        }
        return went;
    }
}
