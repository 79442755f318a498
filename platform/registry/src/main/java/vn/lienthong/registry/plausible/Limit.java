package vn.lienthong.registry.plausible;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import vn.lienthong.registry.load.Row;

/**
 * How much usually goes on a carrier, or by a route. More than that is only doubted: a text that names a carrier need not say that the
 * goods were on it, and a case may be of many journeys.
 *
 * @param names of the carrier as people write them, or the word of the route
 * @param doubtful kg above which it is looked at again
 */
record Limit(Kind kind, List<String> names, BigDecimal doubtful, String source) {
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
                row.required("source"));
        if (limit.doubtful().signum() <= 0) {
            throw new IllegalArgumentException("a limit must be above zero");
        }
        return limit;
    }
}
