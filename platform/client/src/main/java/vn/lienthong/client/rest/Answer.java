package vn.lienthong.client.rest;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.rest.RestTrouble.Kind;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.text.Characters;

/**
 * What a service answered.
 *
 * @param host who answered
 * @param next path and query of the next page (RFC 8288); null if there is none
 * @param retryAfter when to ask again (RFC 9110, section 10.2.3); null where that is not said
 */
public record Answer(
        String host,
        int status,
        byte[] body,
        @Nullable String next,
        @Nullable Duration retryAfter) {
    private static final int LONGEST = 300;
    /** What was asked is at fault (RFC 9110, section 15.5). */
    private static final Set<Integer> BLAMING = Set.of(400, 413, 415, 422);

    /** Its JSON, if the service did what it was asked. @throws RestTrouble if it did not */
    public JsonNode json() {
        JsonNode tree;
        try {
            tree = Json.tree(body);
        } catch (JacksonException odd) {
            throw new RestTrouble(Kind.FAILED, "%s trả lời điều không đọc được (mã %d).".formatted(host, status), odd);
        }
        if (status == 200 || status == 201) {
            return tree;
        }
        throw BLAMING.contains(status)
                ? new RestTrouble(Kind.REFUSED, reasons(tree))
                : new RestTrouble(Kind.FAILED, "Dịch vụ báo lỗi %d: %s".formatted(status, reasons(tree)));
    }

    /** Problem Details (RFC 9457): every reason, or else its one sentence. */
    private static String reasons(JsonNode problem) {
        String reasons = problem.path("reasons")
                .valueStream()
                .map(reason -> shown(Stream.of("pointer", "detail")
                        .map(part -> reason.path(part).asString(""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(": "))))
                .collect(Collectors.joining(System.lineSeparator()));
        return reasons.isEmpty() ? shown(problem.path("detail").asString("")) : reasons;
    }

    private static String shown(String text) {
        return Characters.shown(text, LONGEST);
    }
}
