package vn.lienthong.views.similar;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;
import vn.lienthong.views.similar.SimilarTips.Similar;

/** Tips that may be of the same matter, over HTTP. Nothing is decided by it: a person says that one repeats another. */
@RestController
class SimilarPages {
    /** Of what is being written, in bytes. */
    private static final int LARGEST = 64 * 1024;

    private static final int USUAL = 5;

    private final SimilarTips tips;
    private final Clock clock;

    SimilarPages(SimilarTips tips, Clock clock) {
        this.tips = tips;
        this.clock = clock;
    }

    /** Of a tip that the caller may see; {@code limit} 1 to 20. */
    @GetMapping("/api/v1/tips/{id}/similar")
    List<Similar> similar(Caller caller, @PathVariable String id, Parameters given) {
        int limit = limit(given);
        return answer(() -> tips.to(id, caller.agency(), limit));
    }

    /** Of one that is being written: {@code text}, and {@code title}, {@code goods}, {@code province}, where they are known. */
    @PostMapping("/api/v1/tips/similar")
    List<Similar> similar(Caller caller, Parameters given, InputStream body) throws IOException {
        int limit = limit(given);
        TipSketch asked = read(body.readNBytes(LARGEST + 1));
        return answer(() -> tips.to(asked, caller.agency(), limit));
    }

    private static List<Similar> answer(Supplier<List<Similar>> asked) {
        try {
            return asked.get();
        } catch (TipIndex.Building building) {
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Đang đọc các tin báo để so sánh; hãy hỏi lại sau ít giây.",
                    List.of());
        }
    }

    private static int limit(Parameters given) {
        int limit = given.number("limit", SimilarTips.MOST, USUAL);
        given.orRefuse();
        return limit;
    }

    private TipSketch read(byte[] body) {
        if (body.length > LARGEST) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Nội dung lớn hơn 64 KiB.",
                    List.of(Reason.of(ReasonCode.TOO_LARGE, "", "Nội dung lớn hơn 64 KiB (65536 byte).")));
        }
        JsonNode asked;
        try {
            asked = Json.tree(body);
        } catch (JacksonException e) {
            throw refused(ReasonCode.MALFORMED_JSON, "", "Nội dung không phải JSON.");
        }
        @Nullable String text = text(asked, "text");
        if (text == null) {
            throw refused(ReasonCode.SCHEMA, "/text", "Cần nêu lời báo.");
        }
        List<String> texts = Stream.of(text(asked, "title"), text, text(asked, "goods"))
                .flatMap(Stream::ofNullable)
                .toList();
        return new TipSketch(null, texts, Counting.day(clock.instant()), text(asked, "province"), null, List.of());
    }

    private static @Nullable String text(JsonNode asked, String field) {
        JsonNode value = asked.path(field);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }

    private static Refusal refused(ReasonCode code, String pointer, String detail) {
        return new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Không tìm được tin báo tương tự.",
                List.of(Reason.of(code, pointer, detail)));
    }
}
