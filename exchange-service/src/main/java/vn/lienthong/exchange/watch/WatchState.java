package vn.lienthong.exchange.watch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.lienthong.exchange.question.Words;

/** How something owed stands at a moment. Something may be silent or overdue, and escalated as well. */
enum WatchState {
    /** In time, or without a limit. */
    OPEN("Trong hạn"),
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
            case OPEN -> running(false).and("due").gt(moment);
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
        return document.getBoolean("warned", false) ? WARNED : OPEN;
    }
}
