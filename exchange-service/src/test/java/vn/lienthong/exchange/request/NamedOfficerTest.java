package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.runtime.decider.Decision;

/** What is express is acknowledged by an officer who is named, with whichever step confirms its receipt. */
class NamedOfficerTest {
    private final Course course = new Course();

    @Test
    void confirmsTheReceiptOfWhatIsExpress() {
        ask(Urgency.EXPRESS);

        for (RequestCommand step : new RequestCommand[] {receive(), Asking.accept(), Asking.refuse()}) {
            assertThat(course.command("POLICE-15", step, null))
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat((Reason) refused.reasons().getFirst())
                                    .satisfies(reason -> {
                                        assertThat(reason.pointer()).isEqualTo("ce:officer");
                                        assertThat(reason.detail())
                                                .startsWith("Yêu cầu hỏa tốc phải do một cán bộ nêu tên tiếp nhận");
                                    }));
        }
        assertThat(course.command("POLICE-15", receive(), "Trần Thị Bình")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void needNotBeNamedAgainOnceItWasReceived() {
        ask(Urgency.EXPRESS);
        course.does("POLICE-15", receive());

        Decision<RequestEvent> accepted = course.command("POLICE-15", Asking.accept(), null);

        assertThat(accepted).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EXPRESS")
    void needNotBeNamedWhereItIsLessPressing(Urgency urgency) {
        ask(urgency);

        assertThat(course.command("POLICE-15", receive(), null)).isInstanceOf(Decision.Accepted.class);
    }

    private void ask(Urgency urgency) {
        course.does("MS-15", Asking.make(RequestKind.VERIFY, urgency, "POLICE-15"));
    }

    private static ReceiveRequest receive() {
        return new ReceiveRequest(Asking.REQUEST, null);
    }
}
