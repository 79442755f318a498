package vn.lienthong.intake.door;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.web.Refusal;

/**
 * Many events in one request (CloudEvents 1.0, JSON batch format): an array of events, each taken as the bytes that stand
 * there. An event that is wrong is told of in its turn; only a batch that cannot be taken apart is refused as a whole.
 */
final class EventBatch {
    /** The largest batch, in bytes: 5 MiB. */
    static final int LARGEST = 5 * 1024 * 1024;

    static final int MOST_EVENTS = 1000;

    /** What limits one event is looked at where the event is read: here it would cost all others. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(LARGEST)
                            .maxNumberLength(LARGEST)
                            .maxNameLength(LARGEST)
                            .build())
                    .build())
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private EventBatch() {}

    /** @throws Refusal if it is no array of events, or too large */
    static List<Arrival> read(AgencyCode agency, byte[] body, Instant now) {
        if (body.length > LARGEST) {
            throw tooLarge("Lô lớn hơn 5 MiB (5242880 byte); hãy chia nhỏ.");
        }
        int broken = Payloads.firstBrokenByte(body);
        if (broken >= 0) {
            throw refusal(ReasonCode.NOT_UTF8, "Nội dung không phải UTF-8, sai từ byte thứ " + broken + ".");
        }
        String whole = new String(body, StandardCharsets.UTF_8);
        String text = whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(1) : whole;
        List<Arrival> arrivals = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw notABatch();
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (arrivals.size() == MOST_EVENTS) {
                    throw tooLarge("Lô có hơn %d sự kiện; hãy chia nhỏ.".formatted(MOST_EVENTS));
                }
                arrivals.add(StructuredEvent.read(agency, event(parser, text), now));
            }
            if (parser.nextToken() != null) {
                throw notABatch();
            }
        } catch (JacksonException e) {
            throw refusal(
                    ReasonCode.MALFORMED_JSON,
                    "JSON sai cú pháp%s, ở sự kiện thứ %d của lô.".formatted(Payloads.at(e), arrivals.size() + 1));
        }
        return arrivals;
    }

    private static byte[] event(JsonParser parser, String text) {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        if (parser.currentToken().isScalarValue()) {
            parser.finishToken();
        } else {
            parser.skipChildren();
        }
        int to = (int) parser.currentLocation().getCharOffset();
        return text.substring(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal notABatch() {
        return refusal(ReasonCode.ENVELOPE, "Lô phải là một mảng sự kiện trong [ ], và không gì khác.");
    }

    private static Refusal tooLarge(String detail) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, detail, List.of(Reason.of(ReasonCode.TOO_LARGE, "", detail)));
    }

    private static Refusal refusal(ReasonCode code, String detail) {
        return new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT, "Lô sự kiện không đọc được.", List.of(Reason.of(code, "", detail)));
    }
}
