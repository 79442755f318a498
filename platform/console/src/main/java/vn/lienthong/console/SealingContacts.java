package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.Door.Said;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.ReasonCode;

/** Seals how whoever called is reached, when the tip has been received. */
@Component
class SealingContacts {
    private static final String NOT_SEALED = "Chưa niêm phong được cách liên hệ.";
    private static final String UNKNOWN =
            "Đã gửi đi, chưa biết kết quả. Bấm “Niêm phong lại”; nếu được trả lời là đã có nhân thân thì việc này đã xong.";

    private final Services services;

    SealingContacts(Services services) {
        this.services = services;
    }

    /**
     * What became of it.
     *
     * @param before whether it was sealed when the call was sent before; what was sealed then stays
     * @param reasonsVi why it is not sealed; nothing where it is, and where nothing was to be sealed
     */
    record Sealed(boolean before, List<String> reasonsVi) {
        private static final Sealed DONE = new Sealed(false, List.of());

        private static Sealed not(List<String> reasonsVi) {
            return new Sealed(false, reasonsVi);
        }
    }

    /** @param said by the fields of an identity; nothing where they did not say */
    Sealed seal(String tip, Map<String, String> said, String token) {
        return said.isEmpty()
                ? Sealed.DONE
                : switch (services.put(
                        Service.INTAKE, "/api/v1/tips/%s/identity".formatted(tip), Json.write(said), token)) {
                    case Answer.Known<Services.Reply>(Services.Reply reply) -> sealed(reply);
                    case Answer.Refused<Services.Reply>(String reasonVi) -> Sealed.not(List.of(reasonVi));
                    case Answer.Invalid<Services.Reply>(List<String> reasonsVi) -> Sealed.not(reasonsVi);
                    case Answer.Unavailable<Services.Reply>(String reasonVi) -> Sealed.not(List.of(reasonVi));
                };
    }

    private static Sealed sealed(Services.Reply reply) {
        if (reply.status() == HttpStatus.CREATED.value()) {
            return Sealed.DONE;
        }
        if (reply.status() == HttpStatus.ACCEPTED.value()) {
            return Sealed.not(List.of(UNKNOWN));
        }
        try {
            JsonNode problem = Json.tree(reply.body());
            // of a tip that has been received, the state can refuse it for this alone
            return Said.all(problem.path("reasons")).stream()
                            .anyMatch(reason -> reason.code().equals(ReasonCode.ILLEGAL_TRANSITION.wire()))
                    ? new Sealed(true, List.of())
                    : Sealed.not(
                            Services.invalid(problem, NOT_SEALED) instanceof Answer.Invalid<?>(var reasonsVi)
                                    ? reasonsVi
                                    : List.of(NOT_SEALED));
        } catch (JacksonException unreadable) {
            return Sealed.not(List.of(NOT_SEALED));
        }
    }
}
