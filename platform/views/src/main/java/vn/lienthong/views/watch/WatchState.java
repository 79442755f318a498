package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.lienthong.runtime.question.Words;

/** How something owed stands at a moment. Something may be silent or overdue, and escalated as well. */
enum WatchState {
    /** In time. */
    OPEN("Trong hạn"),
    /** Nothing sets a limit. */
    NO_LIMIT("Không có thời hạn"),
    /** The limit is near. */
    WARNED("Sắp hết hạn"),
    /** The limit has passed. */
    OVERDUE("Quá hạn"),
    /** The limit has passed, and nothing was ever heard. */
    SILENT("Im lặng"),
    /** Reported to those above. */
    ESCALATED("Đã báo cáo cấp trên"),
    /** The clock stands still. */
    PAUSED("Tạm dừng"),
    /** No step is owed but to bring the matter to its end, without a limit. */
    WAITING("Chờ giải quyết, kết thúc");

    static final Words<WatchState> WORDS = new Words<>("tình trạng", List.of(values()), WatchState::wire);

    private final String nameVi;

    WatchState(String nameVi) {
        this.nameVi = nameVi;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    String nameVi() {
        return nameVi;
    }

    /** The documents that stand like this. */
    String collection() {
        return this == WAITING ? Watch.WAITING : Watch.OBLIGATIONS;
    }

    /** What is true of them at that moment. */
    Criteria at(Instant now) {
        long moment = now.toEpochMilli();
        return switch (this) {
            case OPEN -> running(false).and("due").gt(moment).lt(WatchEntry.NEVER);
            case NO_LIMIT -> running(false).and("due").is(WatchEntry.NEVER);
            case WARNED -> running(true).and("due").gt(moment);
            case OVERDUE -> Criteria.where("due").lte(moment);
            case SILENT -> Criteria.where("silent").is(true);
            case ESCALATED -> Criteria.where("level").ne(null);
            case PAUSED -> Criteria.where("pausedUntil").ne(null);
            case WAITING -> new Criteria();
        };
    }

    private static Criteria running(boolean warned) {
        return Criteria.where("warned")
                .is(warned)
                .and("silent")
                .is(false)
                .and("pausedUntil")
                .is(null);
    }

    /** Whether that is true of a document of {@link Watch#OBLIGATIONS} at that moment: what {@link #at} asks the store. */
    boolean holds(Document document, Instant now) {
        long due = document.getLong("due");
        boolean warned = document.getBoolean("warned", false);
        boolean silent = document.getBoolean("silent", false);
        boolean paused = document.getString("pausedUntil") != null;
        boolean ahead = due > now.toEpochMilli() && !silent && !paused;
        return switch (this) {
            case OPEN -> ahead && !warned && due < WatchEntry.NEVER;
            case NO_LIMIT -> ahead && !warned && due == WatchEntry.NEVER;
            case WARNED -> ahead && warned;
            case OVERDUE -> due <= now.toEpochMilli();
            case SILENT -> silent;
            case ESCALATED -> document.getString("level") != null;
            case PAUSED -> paused;
            case WAITING -> false;
        };
    }

    /** The one word for a document of {@link Watch#OBLIGATIONS} or {@link Watch#WAITING}. */
    static WatchState of(Document document, Instant now) {
        if (document.getString("pausedUntil") != null) {
            return PAUSED;
        }
        if (document.getBoolean("silent", false)) {
            return SILENT;
        }
        if (document.getLong("due") <= now.toEpochMilli()) {
            return OVERDUE;
        }
        if (document.getBoolean("warned", false)) {
            return WARNED;
        }
        return document.getLong("due") == WatchEntry.NEVER ? NO_LIMIT : OPEN;
    }
}
