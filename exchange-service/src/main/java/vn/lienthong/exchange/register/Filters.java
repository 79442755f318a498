package vn.lienthong.exchange.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Urgency;
import vn.lienthong.exchange.question.Parameters;
import vn.lienthong.exchange.question.Words;
import vn.lienthong.registry.map.Spelling;

/**
 * Which matters of one kind are asked for, and how many.
 *
 * @param narrowed what must be true of each
 * @param cursor where the page before ended; null for the first
 */
record Filters(List<Criteria> narrowed, int limit, @Nullable PageEnd cursor) {
    private static final int MOST = 500;
    private static final int USUAL = 50;
    /** What is no text is in no title. */
    private static final Criteria NOTHING = Criteria.where("_id").is("");

    private static final Words<Urgency> URGENCIES = new Words<>("độ khẩn", List.of(Urgency.values()), Urgency::wire);
    private static final Words<Boolean> YES_OR_NO =
            new Words<>("true hay false", List.of(true, false), String::valueOf);

    /** All of them. */
    static Filters none(int limit) {
        return new Filters(List.of(), limit, null);
    }

    /** Reads the parameters. @throws vn.lienthong.runtime.web.Refusal with everything that is wrong with them */
    static Filters of(Matter matter, Map<String, List<String>> given) {
        Parameters parameters = new Parameters(given);
        List<Criteria> narrowed = new ArrayList<>();
        MessageType status = parameters.word("status", statuses(matter));
        add(narrowed, "status", status == null ? null : status.name());
        add(narrowed, "open", parameters.word("open", YES_OR_NO));
        AgencyCode provider = parameters.agency("provider");
        add(narrowed, "provider", provider == null ? null : provider.value());
        Urgency urgency = parameters.word("urgency", URGENCIES);
        add(narrowed, "urgency", urgency == null ? null : urgency.wire());
        for (String served : List.of("plan", "group")) {
            UUID id = parameters.id(served);
            add(narrowed, served, id == null ? null : id.toString());
        }
        parameters
                .text("q")
                .map(Spelling::plain)
                .map(plain ->
                        plain.isBlank() ? NOTHING : Criteria.where("search").regex(Pattern.quote(plain)))
                .ifPresent(narrowed::add);
        PageEnd cursor = parameters.read("cursor", PageEnd::isOne, PageEnd::read, "vị trí trang do hệ thống trả về");
        int limit = parameters.number("limit", MOST, USUAL);
        parameters.orRefuse();
        return new Filters(List.copyOf(narrowed), limit, cursor);
    }

    /** The last thing that happened to it, by the verb of its type, such as {@code accepted}. */
    private static Words<MessageType> statuses(Matter matter) {
        String prefix = "vn.lienthong." + matter.wire() + ".";
        return new Words<>(
                "trạng thái",
                MessageTypes.all().stream()
                        .filter(type -> type.kind() == MessageType.Kind.EVENT && type.matter() == matter)
                        .toList(),
                type -> type.name().substring(prefix.length(), type.name().length() - ".v1".length()));
    }

    private static void add(List<Criteria> narrowed, String field, @Nullable Object value) {
        if (value != null) {
            narrowed.add(Criteria.where(field).is(value));
        }
    }
}
