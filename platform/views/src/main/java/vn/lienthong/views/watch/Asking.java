package vn.lienthong.views.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Urgency;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.question.Words;

/**
 * Which of the things owed are asked for, and how many.
 *
 * @param state null for all in {@link Watch#OBLIGATIONS}
 * @param narrowed what must be true of each beside that
 * @param cursor where the page before ended; null for the first
 */
record Asking(
        @Nullable WatchState state,
        List<Criteria> narrowed,
        int limit,
        @Nullable Cursor cursor) {
    private static final int MOST = 500;
    private static final int USUAL = 50;
    /** Thirty days. */
    static final int MOST_HOURS = 720;

    private static final Words<Boolean> YES = new Words<>("true", List.of(true), String::valueOf);

    static final Words<Urgency> URGENCIES = new Words<>("độ khẩn", List.of(Urgency.values()), Urgency::wire);
    static final Words<Duty> DUTIES = new Words<>("việc phải làm", List.of(Duty.values()), Duty::wire);
    static final Words<Matter> MATTERS = new Words<>(
            "loại hồ sơ",
            Arrays.stream(Matter.values()).filter(Matter::isListed).toList(),
            Asking::word);

    /** The name of a kind of matter in addresses, such as {@code requests}. */
    static String word(Matter matter) {
        return matter.plural();
    }

    /** Reads the parameters, asked at this moment. @throws vn.lienthong.runtime.web.Refusal with everything that is wrong */
    static Asking of(Parameters parameters, Instant now) {
        WatchState state = parameters.word("state", WatchState.WORDS);
        List<Criteria> narrowed = new ArrayList<>();
        AgencyCode agency = parameters.agency("agency");
        add(narrowed, "owedBy", agency == null ? null : agency.value());
        AgencyCode to = parameters.agency("to");
        add(narrowed, "owedTo", to == null ? null : to.value());
        Matter matter = parameters.word("matter", MATTERS);
        add(narrowed, "topic", matter == null ? null : matter.events());
        Urgency urgency = parameters.word("urgency", URGENCIES);
        add(narrowed, "urgency", urgency == null ? null : urgency.wire());
        Duty duty = parameters.word("duty", DUTIES);
        add(narrowed, "duty", duty == null ? null : duty.name());
        for (String served : List.of("plan", "group", "about")) {
            UUID id = parameters.id(served);
            add(narrowed, served.equals("about") ? "matter" : served, id == null ? null : id.toString());
        }
        Instant dueBefore = parameters.instant("dueBefore");
        if (dueBefore != null) {
            narrowed.add(Criteria.where("due").lt(dueBefore.toEpochMilli()));
        }
        if (Boolean.TRUE.equals(parameters.word("unanswered", YES))) {
            narrowed.add(Criteria.where("duty").in(Duty.UNANSWERED));
        }
        if (parameters.text("hours").isPresent()) {
            narrowed.add(soon(now, now.plus(Duration.ofHours(parameters.number("hours", MOST_HOURS, MOST_HOURS)))));
        }
        Cursor cursor = parameters.read("cursor", Cursor::isOne, Cursor::read, "vị trí trang do hệ thống trả về");
        int limit = parameters.number("limit", MOST, USUAL);
        parameters.orRefuse();
        return new Asking(state, List.copyOf(narrowed), limit, cursor);
    }

    /** What is due after one moment and before another, in its order. */
    static Asking between(Instant from, Instant to, int limit) {
        return new Asking(null, List.of(soon(from, to)), limit, null);
    }

    private static Criteria soon(Instant from, Instant to) {
        return Criteria.where("due").gt(from.toEpochMilli()).lte(to.toEpochMilli());
    }

    private static void add(List<Criteria> narrowed, String field, @Nullable String value) {
        if (value != null) {
            narrowed.add(Criteria.where(field).is(value));
        }
    }

    /** All of it as one criterion. */
    Criteria criteria(Criteria scope, Instant now) {
        List<Criteria> all = new ArrayList<>(narrowed);
        all.add(scope);
        if (state != null && state != WatchState.WAITING) {
            all.add(state.at(now));
        }
        if (cursor != null) {
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where("due").gt(cursor.due()),
                            Criteria.where("due").is(cursor.due()).and("_id").gt(cursor.id())));
        }
        return new Criteria().andOperator(all);
    }

    String collection() {
        return state == null ? Watch.OBLIGATIONS : state.collection();
    }
}
