package vn.lienthong.registry.plausible;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.lienthong.registry.load.Row;

/**
 * How much goes on a carrier, or by a route.
 *
 * @param names of the carrier as people write them, or the word of the route
 * @param doubtful kg above which it is looked at again
 * @param impossible kg above which it cannot be
 */
record Limit(Kind kind, List<String> names, BigDecimal doubtful, BigDecimal impossible, String source) {
    /** What the limit is of. */
    enum Kind {
        CARRIER,
        ROUTE
    }

    static Limit of(Row row) {
        Limit limit = new Limit(
                Kind.valueOf(row.required("kind").toUpperCase(Locale.ROOT)),
                List.of(row.required("name").split("\\|")),
                new BigDecimal(row.required("doubtful_above_kg")),
                new BigDecimal(row.required("impossible_above_kg")),
                row.required("source"));
        if (limit.doubtful().signum() <= 0 || limit.impossible().compareTo(limit.doubtful()) <= 0) {
            throw new IllegalArgumentException(
                    "limits must be above zero, and what is impossible above what is doubtful");
        }
        return limit;
    }
}
