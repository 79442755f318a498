package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;

class OutboxesTest {
    /** Also where it was never there. */
    @Test
    void sayThatTheBrokerIsAway() {
        try (Outboxes outboxes = AwayDoor.outboxes()) {
            assertThatExceptionOfType(Outboxes.Unavailable.class)
                    .isThrownBy(() -> outboxes.put(new AgencyCode("MS-15"), "1", Map.of(), new byte[0]));
        }
    }
}
