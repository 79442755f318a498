package vn.lienthong.views.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.runtime.question.Objections;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;

/**
 * Which matters of one kind are asked for, and how many.
 *
 * @param fields what fields of each must say: a value, or one of a set of them
 * @param title a part of the title, without diacritics; null for any
 * @param number what was asked for as it may stand in a number; null for any
 * @param from where the page before ended; null for the first
 */
record Filters(
        Map<String, Object> fields,
        @Nullable String title,
        @Nullable String number,
        int limit,
        @Nullable Cursor from) {
    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final Words<Urgency> URGENCIES = new Words<>("độ khẩn", List.of(Urgency.values()), Urgency::wire);
    private static final Words<Boolean> YES_OR_NO =
            new Words<>("true hay false", List.of(true, false), String::valueOf);

    /** All of them. */
    static Filters none(int limit) {
        return new Filters(Map.of(), null, null, limit, null);
    }

    /** Reads the parameters. @throws vn.lienthong.runtime.web.Refusal with everything that is wrong with them */
    static Filters of(Matter matter, Parameters parameters, CodeLists words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        MessageType status = parameters.word("status", statuses(matter));
        put(fields, "status", status == null ? null : status.name());
        put(fields, "open", parameters.word("open", YES_OR_NO));
        AgencyCode provider = parameters.agency("provider");
        put(fields, "provider", provider == null ? null : provider.value());
        AgencyCode opener = parameters.agency(Origin.OPENED_BY);
        put(fields, Origin.OPENED_BY, opener == null ? null : opener.value());
        put(fields, Origin.FORCE, forces(parameters, words));
        put(
                fields,
                Origin.PROVINCE,
                parameters.read(Origin.PROVINCE, Filters::isPlace, code -> code, "mã tỉnh, thành phố"));
        Urgency urgency = parameters.word("urgency", URGENCIES);
        put(fields, "urgency", urgency == null ? null : urgency.wire());
        for (String membership : Membership.FIELDS) {
            UUID id = parameters.id(membership);
            put(fields, membership, id == null ? null : id.toString());
        }
        String asked = parameters.text("q").orElse(null);
        return paged(parameters, fields, asked);
    }

    /** Reads the parameters of a list that is asked for whole, page by page. */
    static Filters page(Parameters parameters) {
        return paged(parameters, Map.of(), null);
    }

    private static Filters paged(Parameters parameters, Map<String, Object> fields, @Nullable String asked) {
        Cursor from = parameters.read("cursor", Cursor::isOne, Cursor::read, "vị trí trang do hệ thống trả về");
        int limit = parameters.number("limit", MOST, USUAL);
        parameters.orRefuse();
        return asked == null
                ? new Filters(fields, null, null, limit, from)
                : new Filters(fields, Spelling.plain(asked), asked.strip().toUpperCase(Locale.ROOT), limit, from);
    }

    /** The same page of what is part of this plan or group. */
    Filters serving(String field, String id) {
        return new Filters(Map.of(field, id), title, number, limit, from);
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

    /** The force asked for and all narrower words of it, of whatever day. */
    private static @Nullable Set<String> forces(Parameters parameters, CodeLists words) {
        String asked = parameters.text(Origin.FORCE).orElse(null);
        if (asked == null || asked.equals(Origin.NONE)) {
            return asked == null ? null : Set.of(asked);
        }
        if (!words.has(CodeList.FORCE, asked)) {
            parameters.refuse(
                    ReasonCode.UNKNOWN_WORD,
                    Origin.FORCE,
                    words.instead(CodeList.FORCE, asked, Objections.FIRST_DAY, Objections.LAST_DAY));
            return null;
        }
        return words.all().stream()
                .filter(word -> word.list() == CodeList.FORCE)
                .map(CodeWord::word)
                .filter(word -> words.isA(CodeList.FORCE, word, asked))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPlace(String text) {
        return text.equals(Origin.NONE) || text.matches(ProvinceCode.SHAPE);
    }

    private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    /** The plan or group asked for, by which a list of its own is found: the field; null if none is asked for. */
    @Nullable
    String membership() {
        return Membership.FIELDS.stream()
                .filter(fields::containsKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether a matter is as asked for; what is no text is in no title. */
    boolean fit(Document matter) {
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            Object said = matter.get(field.getKey());
            boolean fits = field.getValue() instanceof Set<?> several
                    ? said != null && several.contains(said)
                    : field.getValue().equals(said);
            if (!fits) {
                return false;
            }
        }
        return title == null
                || (!title.isBlank()
                        && Objects.toString(matter.getString("search"), "").contains(title))
                || Numbering.fits(matter.getString(Numbering.NUMBER), Objects.requireNonNull(number));
    }
}
