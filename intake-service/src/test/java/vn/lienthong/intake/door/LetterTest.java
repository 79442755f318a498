package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.NOW;
import static vn.lienthong.intake.door.Arrivals.aCaseFile;
import static vn.lienthong.intake.door.Arrivals.anArrival;
import static vn.lienthong.intake.door.Arrivals.withAttribute;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.runtime.web.Caller;

/** Who stands in the outbox as the officer who sent something. */
class LetterTest {
    private static final String STRUCTURED = "application/cloudevents+json; charset=utf-8";
    private static final Caller OFFICER = new Caller(LAO_CAI, "an", "Nguyễn Văn An");
    private static final Caller SYSTEM = new Caller(LAO_CAI, "MS-15", null);

    @Test
    void isTheOneOfTheTokenWhateverWasSent() {
        Arrival claims = withAttribute("officer", "Giám đốc Công an");

        Letter letter = Letter.of(OFFICER, claims, "application/json", claims.payload());

        assertThat(letter.headers().get("ce_officer"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Nguyễn Văn An");
        assertThat(letter.body()).isEqualTo(claims.payload());
    }

    @Test
    void isTheOneOfTheTokenInStructuredModeToo() {
        byte[] document = structured("Giám đốc Công an");
        Map<String, String> headers = Map.of("content-type", STRUCTURED);
        Arrival arrival = Reading.HTTP.read(LAO_CAI, headers, document, NOW);

        Letter letter = Letter.of(OFFICER, arrival, STRUCTURED, document);

        assertThat(letter.headers().get("ce_officer"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Nguyễn Văn An");
        assertThat(letter.headers().get("ce_id"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("1");
        assertThat(Json.tree(letter.body())).isEqualTo(Json.tree(Json.write(aCaseFile())));
    }

    @Test
    void isTheOneThatASystemNamesIfItNamesOne() {
        Arrival named = withAttribute("officer", "Trần Thị Bình");
        Arrival unnamed = anArrival(aCaseFile());

        assertThat(Letter.of(SYSTEM, named, null, named.payload()).headers().get("ce_officer"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Trần Thị Bình");
        assertThat(Letter.of(SYSTEM, unnamed, null, unnamed.payload()).headers())
                .doesNotContainKey("ce_officer");
        byte[] document = structured("Trần Thị Bình");
        assertThat(Letter.of(SYSTEM, unnamed, STRUCTURED, document).body()).isEqualTo(document);
    }

    private static byte[] structured(String officer) {
        ObjectNode event = Json.mapper().createObjectNode();
        anArrival(aCaseFile()).attributes().forEach(event::put);
        event.put("officer", officer);
        event.set("data", Json.tree(Json.write(aCaseFile())));
        return Json.write(event);
    }
}
