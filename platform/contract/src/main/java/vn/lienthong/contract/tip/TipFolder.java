package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Facts;

/**
 * What is kept of a tip, however it stands.
 *
 * @param audience may see it beside the receiver
 * @param since from when the law counts: it was received or reopened, or reached whoever took it up first
 * @param nature what it is by law; null where nobody has said
 * @param taken who has taken it up; null while nobody has
 */
public record TipFolder(
        TipId tip,
        AgencyCode receiver,
        Set<AgencyCode> audience,
        TipContent content,
        Instant since,
        @Nullable TipNature nature,
        @Nullable TakenUp taken,
        TipClocks clocks) {

    /** Who answers for it. @param at when it was taken up first, since it was received or reopened last */
    public record TakenUp(AgencyCode by, Instant at) {}

    TipFolder seenAlsoBy(AgencyCode agency) {
        Set<AgencyCode> more = new TreeSet<>(audience);
        more.add(agency);
        return new TipFolder(tip, receiver, Collections.unmodifiableSet(more), content, since, nature, taken, clocks);
    }

    TipFolder stating(@Nullable Facts facts) {
        TipContent stated = facts == null ? content : content.with(facts);
        return new TipFolder(tip, receiver, audience, stated, since, nature, taken, clocks);
    }

    TipFolder of(@Nullable TipNature other) {
        return other == null ? this : new TipFolder(tip, receiver, audience, content, since, other, taken, clocks);
    }

    TipFolder takenUp(AgencyCode by, Instant at, Instant counted) {
        Instant first = taken == null ? at : taken.at();
        return new TipFolder(tip, receiver, audience, content, counted, nature, new TakenUp(by, first), clocks);
    }

    /** From that day on as if it came in anew. */
    TipFolder anew(Instant at) {
        TakenUp again = taken == null ? null : new TakenUp(taken.by(), at);
        return new TipFolder(tip, receiver, audience, content, at, nature, again, clocks);
    }

    TipFolder with(TipClocks other) {
        return new TipFolder(tip, receiver, audience, content, since, nature, taken, other);
    }
}
