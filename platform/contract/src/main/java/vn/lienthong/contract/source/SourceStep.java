package vn.lienthong.contract.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterStep;
import vn.lienthong.contract.task.Deadline;

/** What has happened to the sources of a matter; each kind of matter that may rest on information carries it in a {@link SourceEvent}. */
public sealed interface SourceStep extends MatterStep {
    /** Number of the change, from 1 in the order in which the matter was told. */
    int change();

    /** Whose command it was; where the platform noticed it or time brought it about, who answers for the matter or owes it. */
    @Override
    AgencyCode by();

    /** As that agency may know it. */
    default SourceStep seenBy(AgencyCode reader) {
        return this;
    }

    /**
     * Information that the matter rests on was corrected or taken back.
     *
     * @param how which of the two
     * @param source which information; null for whom it is not: it learns that one of the sources is another, and no more
     * @param asked those that answer for the matter, each of which is to look it through and say so; nobody where the matter has ended
     * @param limit by when; null where nobody is asked
     * @param replaces an earlier change of the same information, which nobody need look at any more; null if there is none
     */
    record Changed(
            AgencyCode by,
            Instant at,
            int change,
            SourceChange how,
            @Nullable Source source,
            List<AgencyCode> asked,
            @Nullable Deadline limit,
            @Nullable Integer replaces)
            implements SourceStep {
        @Override
        public Changed seenBy(AgencyCode reader) {
            Source seen = source == null ? null : source.seenBy(reader);
            return seen == source ? this : new Changed(by, at, change, how, seen, asked, limit, replaces);
        }
    }

    /** One of those asked has looked the matter through. @param note what came of it */
    record Reviewed(
            AgencyCode by, Instant at, int change, @Nullable String note) implements SourceStep {}

    /**
     * Others answer for the matter in the place of some that were asked: what these have yet to look at, the others look at, and these owe nothing.
     *
     * @param from who need not look at it any more, at least one
     * @param to who is to look at it in their place; nobody where whoever took the place owes it already
     * @param limit by when, counted from now; null where nobody is newly asked
     */
    record ReviewMoved(
            AgencyCode by,
            Instant at,
            int change,
            List<AgencyCode> from,
            List<AgencyCode> to,
            @Nullable Deadline limit) implements SourceStep {}

    /** What {@code by} owes is soon due, or was not done in time; then it owes it still. */
    record Reminded(AgencyCode by, Instant at, int change, boolean overdue, Instant dueAt) implements SourceStep {}
}
