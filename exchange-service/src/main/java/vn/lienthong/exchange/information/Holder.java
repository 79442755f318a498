package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.Community;

/**
 * One of those that have information, or had it.
 *
 * @param from by whom it asked for it to be passed on; null where the provider shared it directly
 * @param until when it no longer may have it; null as long as the others
 * @param read the last version that it has said to have read, counted from 1; 0 for none
 * @param owed what it is to confirm; null for nothing
 * @param stage how far it is
 * @param through the communities by which it has it: those that it is shared with, or the parties of the agreement under which it was
 *     passed on; none where the provider named it, or let it go further itself
 */
record Holder(
        @Nullable AgencyCode from,
        @Nullable Instant until,
        int read,
        @Nullable Owed owed,
        Stage stage,
        SortedSet<Community> through) {
    private static final SortedSet<Community> NONE = Collections.emptySortedSet();

    public Holder {
        through = Collections.unmodifiableSortedSet(new TreeSet<>(through));
    }

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
        return new Holder(null, null, 0, null, Stage.HAS, NONE);
    }

    /** It was passed on. @param under the parties of the agreement that let it go further; null where the provider did */
    static Holder onward(AgencyCode from, @Nullable Instant until, @Nullable Community under) {
        return new Holder(from, until, 0, null, Stage.HAS, only(under));
    }

    private static SortedSet<Community> only(@Nullable Community community) {
        return community == null ? NONE : new TreeSet<>(Set.of(community));
    }

    /** It belongs to a community that it is shared with. */
    static Holder of(Community community) {
        return new Holder(null, null, 0, null, Stage.HAS, only(community));
    }

    /** Whether the provider named it. */
    boolean isNamed() {
        return from == null && through.isEmpty();
    }

    /** It belongs to a community as well: then it has it by that, and no longer from another; who was named stays so. */
    Holder joining(Community community) {
        if (has() && (isNamed() || through.contains(community))) {
            return this;
        }
        SortedSet<Community> more = new TreeSet<>(from == null ? through : NONE);
        more.add(community);
        return has() ? new Holder(null, null, read, owed, stage, more) : of(community);
    }

    /** It belongs to that community no more. */
    Holder leaving(Community community, @Nullable Owed removal) {
        if (!through.contains(community)) {
            return this;
        }
        SortedSet<Community> less = new TreeSet<>(through);
        less.remove(community);
        return less.isEmpty() ? revoked(removal) : new Holder(from, until, read, owed, stage, less);
    }

    /** Whether it has it by that community alone. */
    boolean hasOnlyThrough(Community community) {
        return has() && through.equals(Set.of(community));
    }

    boolean has() {
        return stage == Stage.HAS;
    }

    /** Whether it has it from another than the provider, now. */
    boolean hasOnward() {
        return has() && from != null;
    }

    /** Passed on once more: for another time or by another right, where it was passed on before; shared directly it stays. */
    Holder again(@Nullable Instant other, @Nullable Community under) {
        return from == null ? this : new Holder(from, other, read, owed, stage, only(under));
    }

    /** It has it once more, from whom it had it. */
    Holder anew(@Nullable Instant other, @Nullable Community under) {
        return new Holder(from, other, 0, null, Stage.HAS, only(under));
    }

    Holder owing(Owed what) {
        return new Holder(from, until, read, what, stage, through);
    }

    Holder read(int version) {
        return new Holder(from, until, Math.max(read, version), null, stage, through);
    }

    /** Nothing of it is left to it. */
    Holder over() {
        return has() ? new Holder(from, until, read, null, Stage.HAD, NONE) : this;
    }

    /** It is to remove it, and to say so, if it has not yet; nobody asked for that in what is older. */
    Holder revoked(@Nullable Owed what) {
        return mayKeepIt() ? new Holder(from, until, read, what, what == null ? Stage.HAD : Stage.REVOKED, NONE) : this;
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
        return new Holder(from, until, read, null, Stage.REMOVED, NONE);
    }
}
