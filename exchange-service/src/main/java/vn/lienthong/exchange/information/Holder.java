package vn.lienthong.exchange.information;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * One of those that have information, or had it.
 *
 * @param from by whom it asked for it to be passed on; null where the provider shared it directly
 * @param until when it no longer may have it; null as long as the others
 * @param read the last version that it has said to have read, counted from 1; 0 for none
 * @param owed what it is to confirm; null for nothing
 * @param stage how far it is
 */
record Holder(
        @Nullable AgencyCode from,
        @Nullable Instant until,
        int read,
        @Nullable Owed owed,
        Stage stage) {
    /** How far a holder is. */
    enum Stage {
        /** It may have it. */
        HAS,
        /** No longer, by what was agreed from the beginning. */
        HAD,
        /** It was taken back, and is to be removed. */
        REVOKED,
        /** It was taken back, and was removed. */
        REMOVED
    }

    /** The provider shares it. */
    static Holder direct() {
        return new Holder(null, null, 0, null, Stage.HAS);
    }

    /** It was passed on. */
    static Holder onward(AgencyCode from, @Nullable Instant until) {
        return new Holder(from, until, 0, null, Stage.HAS);
    }

    boolean has() {
        return stage == Stage.HAS;
    }

    /** Whether it has it from another than the provider, now. */
    boolean hasOnward() {
        return has() && from != null;
    }

    /** Passed on once more: for another time, where it was passed on before; shared directly it stays. */
    Holder again(@Nullable Instant other) {
        return from == null ? this : new Holder(from, other, read, owed, stage);
    }

    /** It has it once more, from whom it had it. */
    Holder anew(@Nullable Instant other) {
        return new Holder(from, other, 0, null, Stage.HAS);
    }

    Holder owing(Owed what) {
        return new Holder(from, until, read, what, stage);
    }

    Holder read(int version) {
        return new Holder(from, until, Math.max(read, version), null, stage);
    }

    /** Nothing of it is left to it. */
    Holder over() {
        return has() ? new Holder(from, until, read, null, Stage.HAD) : this;
    }

    /** It is to remove it, and to say so, if it has not yet; nobody asked for that in what is older. */
    Holder revoked(@Nullable Owed what) {
        return mayKeepIt() ? new Holder(from, until, read, what, what == null ? Stage.HAD : Stage.REVOKED) : this;
    }

    /** Whether it may still be among its files. */
    boolean mayKeepIt() {
        return has() || stage == Stage.REVOKED;
    }

    /** Whether its provider took it back. */
    boolean isTakenBack() {
        return stage == Stage.REVOKED || stage == Stage.REMOVED;
    }

    Holder removed() {
        return new Holder(from, until, read, null, Stage.REMOVED);
    }
}
