package vn.lienthong.contract.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;

/**
 * The formats our schemas use beside the standard ones: {@code agency}, {@code province}, {@code past-date}, {@code partial-date},
 * and for each list of words one such as {@code word-violation}.
 */
final class Formats {
    static final String AGENCY = "agency";
    static final String PROVINCE = "province";
    static final String PAST_DATE = "past-date";
    /** Like {@link #PAST_DATE}, but may lie in the future: what is recorded today may come into force later. */
    static final String PARTIAL_DATE = "partial-date";

    private static final String WORD = "word-";

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Pattern DATE_SHAPE = Pattern.compile(PartialDate.SHAPE);
    private static final Pattern PROVINCE_SHAPE = Pattern.compile(ProvinceCode.SHAPE);

    private Formats() {}

    static List<Format> of(References references) {
        return Stream.concat(
                        plain(references).stream(),
                        Stream.of(CodeList.values())
                                .map(list -> format(
                                        word(list), (context, text) -> references.knows(list, text, days(context)))))
                .toList();
    }

    /** The format of the words of a list. */
    static String word(CodeList list) {
        return WORD + list.wire();
    }

    /** The list whose words have this format; empty if it is none of a list. */
    static Optional<CodeList> list(String format) {
        return Stream.of(CodeList.values())
                .filter(list -> word(list).equals(format))
                .findFirst();
    }

    private static Days days(ExecutionContext context) {
        return context.getCollectorContext().get(Days.class);
    }

    private static List<Format> plain(References references) {
        return List.of(
                format(
                        AGENCY,
                        (context, text) ->
                                !AgencyCode.isOne(text) || references.knows(new AgencyCode(text), today(context))),
                format(
                        PROVINCE,
                        (context, text) ->
                                !PROVINCE_SHAPE.matcher(text).matches() || references.knows(new ProvinceCode(text))),
                format(PAST_DATE, Formats::isPast),
                format(PARTIAL_DATE, (context, text) -> isNoLaterThan(LocalDate.MAX, text)));
    }

    private static boolean isPast(ExecutionContext context, String text) {
        return isNoLaterThan(today(context), text);
    }

    private static LocalDate today(ExecutionContext context) {
        return context.getCollectorContext().get(LocalDate.class);
    }

    /** A text without the right shape is left to the schema's pattern, so that one fault gives one reason. */
    private static boolean isNoLaterThan(LocalDate last, String text) {
        if (!DATE_SHAPE.matcher(text).matches()) {
            return true;
        }
        try {
            return !PartialDate.earliest(text).isAfter(last);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Format format(String name, BiPredicate<ExecutionContext, String> test) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, SchemaContext schema, String value) {
                return test.test(context, value);
            }
        };
    }
}
