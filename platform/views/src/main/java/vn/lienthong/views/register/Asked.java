package vn.lienthong.views.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipStream;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.runtime.question.Objections;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;

/** The question for a list of the register, read out of its parameters. */
record Asked(Parameters parameters, CodeLists words) {
    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final Words<Urgency> URGENCIES = new Words<>("độ khẩn", List.of(Urgency.values()), Urgency::wire);
    private static final Words<Set<String>> BULLETINS = bulletins();
    private static final Words<TipStream> STREAMS =
            new Words<>("luồng tin", List.of(TipStream.values()), TipStream::wire);
    private static final Words<Boolean> YES_OR_NO =
            new Words<>("true hay false", List.of(true, false), String::valueOf);

    /** A page of those that are asked for. */
    Filters page(Matter matter) {
        return paged(parameters, fields(matter), spans(), sought(), order());
    }

    /** A page where nothing is to be asked for but the page. */
    static Filters pageOfAll(Parameters parameters) {
        return paged(parameters, Map.of(), List.of(), null, Order.USUAL);
    }

    /** All of those that are asked for, without pages. */
    Filters whole(Matter matter) {
        Filters whole = new Filters(fields(matter), spans(), sought(), order(), MOST, null, null);
        parameters.orRefuse();
        return whole;
    }

    private static Filters paged(
            Parameters parameters, Map<String, Object> fields, List<Span> spans, @Nullable Sought sought, Order order) {
        boolean usual = order.equals(Order.USUAL);
        String what = "vị trí trang do hệ thống trả về";
        Cursor from = usual ? parameters.read("cursor", Cursor::isOne, Cursor::read, what) : null;
        Order.Place after = usual ? null : parameters.read("cursor", Order.Place::isOne, Order.Place::read, what);
        int limit = parameters.number("limit", MOST, USUAL);
        parameters.orRefuse();
        return new Filters(fields, spans, sought, order, limit, from, after);
    }

    private Order order() {
        return Objects.requireNonNullElse(parameters.word("sort", Order.WORDS), Order.USUAL);
    }

    private @Nullable Sought sought() {
        return parameters.text("q").map(Sought::of).orElse(null);
    }

    private Map<String, Object> fields(Matter matter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        MessageType status = parameters.word("status", statuses(matter));
        put(fields, "status", status == null ? null : status.name());
        put(fields, "open", parameters.word("open", YES_OR_NO));
        for (String agency : List.of("provider", Origin.OPENED_BY, Subject.HOLDER)) {
            AgencyCode code = parameters.agency(agency);
            put(fields, agency, code == null ? null : code.value());
        }
        put(fields, Origin.FORCE, narrower(CodeList.FORCE, Origin.FORCE));
        put(fields, Subject.GOODS, narrower(CodeList.GOODS, Subject.GOODS));
        put(fields, Subject.VIOLATION, narrower(CodeList.VIOLATION, Subject.VIOLATION));
        put(
                fields,
                Origin.PROVINCE,
                parameters.read(Origin.PROVINCE, Asked::isPlace, code -> code, "mã tỉnh, thành phố"));
        Urgency urgency = parameters.word("urgency", URGENCIES);
        put(fields, "urgency", urgency == null ? null : urgency.wire());
        put(fields, Triage.FIELD, parameters.word(Triage.FIELD, Triage.WORDS));
        put(fields, Subject.BULLETIN, parameters.word(Subject.BULLETIN, BULLETINS));
        TipStream stream = parameters.word(Subject.STREAM, STREAMS);
        put(fields, Subject.STREAM, stream == null ? null : stream.wire());
        for (String membership : Membership.FIELDS) {
            UUID id = parameters.id(membership);
            put(fields, membership, id == null ? null : id.toString());
        }
        return fields;
    }

    /** All kinds of them, or one. */
    private static Words<Set<String>> bulletins() {
        List<Set<String>> all = new ArrayList<>();
        all.add(Stream.of(BulletinKind.values()).map(BulletinKind::wire).collect(Collectors.toUnmodifiableSet()));
        Stream.of(BulletinKind.values()).map(kind -> Set.of(kind.wire())).forEach(all::add);
        return new Words<>(
                "loại bản tin", all, set -> set.size() == 1 ? set.iterator().next() : "any");
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        span(spans, Filters.OPENED, "openedFrom", "openedTo");
        span(spans, Subject.DETECTED, "detectedFrom", "detectedTo");
        return spans;
    }

    private void span(List<Span> spans, String field, String first, String last) {
        LocalDate from = day(first);
        LocalDate to = day(last);
        if (from != null && to != null && to.isBefore(from)) {
            parameters.refuse(ReasonCode.IMPOSSIBLE_DATE, last, "Ngày cuối đứng trước ngày đầu.");
        } else if (from != null || to != null) {
            spans.add(new Span(field, from, to));
        }
    }

    private @Nullable LocalDate day(String name) {
        LocalDate day = parameters.day(name, LocalDate.MIN);
        return day.equals(LocalDate.MIN) ? null : day;
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

    /** The word asked for and all narrower words of it, of whatever day. */
    private @Nullable Set<String> narrower(CodeList list, String parameter) {
        String asked = parameters.text(parameter).orElse(null);
        if (asked == null || (asked.equals(Origin.NONE) && list == CodeList.FORCE)) {
            return asked == null ? null : Set.of(asked);
        }
        if (!words.has(list, asked)) {
            parameters.refuse(
                    ReasonCode.UNKNOWN_WORD,
                    parameter,
                    words.instead(list, asked, Objections.FIRST_DAY, Objections.LAST_DAY));
            return null;
        }
        return words.all().stream()
                .filter(word -> word.list() == list)
                .map(CodeWord::word)
                .filter(word -> words.isA(list, word, asked))
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
}
