package vn.lienthong.exchange.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.RequestClock;

/**
 * The clock of one obligation. It lies over where the addressee stands: warned of and gone up the line are stages of a clock,
 * and so is a pause.
 *
 * @param again when what has gone up the line goes further; null before it has
 * @param pause null while it runs
 */
record Clock(
        Due receipt,
        Due answer,
        Stage stage,
        @Nullable Instant again,
        @Nullable Pause pause) {
    /** The moment of a limit that nobody set, in requests of before limits were kept. */
    static final Instant NEVER = Instant.MAX;

    /** How far the limit that is next has gone. */
    enum Stage {
        RUNNING(""),
        WARNED("sắp hết hạn"),
        SUPERIOR("đã báo cáo cấp trên"),
        OFFICE("đã báo cáo Văn phòng Thường trực");

        private final String nameVi;

        Stage(String nameVi) {
            this.nameVi = nameVi;
        }

        /** The words shown to people, in Vietnamese; empty if there is nothing to say. */
        String nameVi() {
            return nameVi;
        }

        /** Whether the limit has been missed. */
        boolean isOver() {
            return this == SUPERIOR || this == OFFICE;
        }

        static Stage of(EscalationLevel level) {
            return switch (level) {
                case SUPERIOR -> SUPERIOR;
                case STANDING_OFFICE -> OFFICE;
            };
        }
    }

    /** It stands still, at most until then. */
    record Pause(Instant since, Instant until) {}

    static Clock from(Due receipt, Due answer) {
        return new Clock(receipt, answer, Stage.RUNNING, null, null);
    }

    /** The limit that this clock runs on. */
    Due due(RequestClock which) {
        return switch (which) {
            case RECEIPT -> receipt;
            case ANSWER -> answer;
        };
    }

    /** When it next brings something about; null if it never does. */
    @Nullable
    Instant next(RequestClock which) {
        Instant next = pause != null
                ? pause.until()
                : switch (stage) {
                    case RUNNING -> due(which).warnAt();
                    case WARNED -> due(which).at();
                    case SUPERIOR, OFFICE -> again;
                };
        return NEVER.equals(next) ? null : next;
    }

    /** The same for the other limit, from its beginning; a pause goes on. */
    Clock onAnswer() {
        return new Clock(receipt, answer, Stage.RUNNING, null, pause);
    }

    Clock reaching(Stage further, @Nullable Instant next) {
        return new Clock(receipt, answer, further, next, pause);
    }

    Clock paused(Pause standsStill) {
        return new Clock(receipt, answer, stage, again, standsStill);
    }

    Clock resumed(@Nullable Due newReceipt, Due newAnswer) {
        return new Clock(newReceipt == null ? receipt : newReceipt, newAnswer, stage, again, null);
    }

    /** With more time to answer; what was missed of the answer is made good, what was missed of the receipt is not. */
    Clock extended(Due longer, RequestClock which) {
        return which == RequestClock.ANSWER
                ? new Clock(receipt, longer, Stage.RUNNING, null, pause)
                : new Clock(receipt, longer, stage, again, pause);
    }
}
