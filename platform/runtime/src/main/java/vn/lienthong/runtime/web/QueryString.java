package vn.lienthong.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.question.Objections;

/** The query of an address. Read from the address alone: asking the container for parameters may read the body too. */
final class QueryString {
    private QueryString() {}

    /** The values of each parameter, by name. @throws Refusal if it is not encoded as one */
    static Map<String, List<String>> of(HttpServletRequest request) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        String query = request.getQueryString();
        if (query == null) {
            return given;
        }
        for (String part : query.split("&")) {
            if (!part.isEmpty()) {
                String[] pair = part.split("=", 2);
                given.computeIfAbsent(decoded(pair[0]), none -> new ArrayList<>())
                        .add(pair.length == 1 ? "" : decoded(pair[1]));
            }
        }
        return given;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Tham số không hợp lệ.",
                    List.of(Reason.of(
                            ReasonCode.SCHEMA,
                            Objections.shown(text),
                            "Tham số viết sai cách mã hóa phần trăm (%), ví dụ dấu cách là %20.")));
        }
    }
}
