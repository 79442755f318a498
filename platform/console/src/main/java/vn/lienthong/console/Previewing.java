package vn.lienthong.console;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.Door.Said;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.deconfliction.Unidentified;
import vn.lienthong.contract.outcome.Reason;

/**
 * Asks who would see what if a form were sent now: the rules themselves answer, nothing is recorded and nobody is told. What identifies
 * somebody does not leave the console.
 */
@Component
class Previewing {
    private static final String PATH = "/api/v1/visibility/preview";
    private static final String DATA = "/data";
    /** Those whose rules the exchange has. Neither what is within one agency nor what everybody may read is seen by some. */
    private static final Set<Matter> FORESEEN = EnumSet.of(
            Matter.REQUEST,
            Matter.CASEFILE,
            Matter.INFORMATION,
            Matter.PLAN,
            Matter.GROUP,
            Matter.COMMITMENT,
            Matter.TIP);

    private final Services services;

    Previewing(Services services) {
        this.services = services;
    }

    /** What came back. */
    sealed interface Told {

        record Readers(PreviewFound found) implements Told {}

        /** It would not be accepted. */
        record Wrong(List<Said> reasons) implements Told {}

        record Unavailable(String reasonVi) implements Told {}
    }

    /** Whether there is an answer for such a form. */
    static boolean isAbout(CommandForm form) {
        Matter matter = form.type().matter();
        return matter != null && FORESEEN.contains(matter);
    }

    Told of(Filling filling, String token) {
        String type = filling.form().type().name();
        Unidentified content = Unidentified.of(type, filling.form().payload(filling.typed(), filling.matter()));
        if (!content.reasons().isEmpty()) {
            return new Told.Wrong(
                    content.reasons().stream().map(Previewing::said).toList());
        }
        byte[] asked = Json.write(Map.of("type", type, "data", content.command()));
        return switch (services.publish(Service.EXCHANGE, PATH, Map.of(), asked, token)) {
            case Answer.Known<Services.Reply>(Services.Reply reply) -> told(reply);
            case Answer.Refused<Services.Reply>(String reasonVi) -> new Told.Unavailable(reasonVi);
            case Answer.Invalid<Services.Reply>(List<String> reasonsVi) ->
                new Told.Unavailable(String.join(" ", reasonsVi));
            case Answer.Unavailable<Services.Reply>(String reasonVi) -> new Told.Unavailable(reasonVi);
        };
    }

    private static Told told(Services.Reply reply) {
        try {
            JsonNode json = Json.tree(reply.body());
            if (reply.status() < 300 && json.path("accepted").asBoolean(false)) {
                return new Told.Readers(PreviewFound.from(json));
            }
            List<Said> reasons = Said.all(json.path("reasons")).stream()
                    .map(Previewing::ofTheForm)
                    .toList();
            return new Told.Wrong(
                    reasons.isEmpty() ? List.of(new Said("", "", Fields.text(json, "detail"), "")) : reasons);
        } catch (JacksonException odd) {
            return new Told.Unavailable(Service.EXCHANGE.nameVi() + " trả lời điều trang này không đọc được");
        }
    }

    private static Said said(Reason reason) {
        return new Said(reason.code().wire(), Objects.requireNonNullElse(reason.pointer(), ""), reason.detail(), "");
    }

    /** The content is a part of the question. */
    private static Said ofTheForm(Said reason) {
        return reason.place().startsWith(DATA)
                ? new Said(reason.code(), reason.place().substring(DATA.length()), reason.detailVi(), reason.basis())
                : reason;
    }
}
