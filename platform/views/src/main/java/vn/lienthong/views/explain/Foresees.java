package vn.lienthong.views.explain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.outcome.Reason;

/** What the rules would bring about if a command were decided now, and who would see what of it; a bean of the service that decides. Pure. */
public interface Foresees {
    /** Empty where the rules of that kind of matter are another service's. */
    Optional<Foreseen> of(Matter matter, Asked asked);

    /**
     * What is asked.
     *
     * @param command as the door would let it in
     * @param key of the matter: the one it speaks of, or one for that which it begins
     * @param before what has happened to the matter, oldest first, as far as {@code by} knows it; empty if the command begins it
     */
    record Asked(AgencyCommand command, AgencyCode by, String key, List<MatterEvent> before, Instant now) {}

    /**
     * The answer.
     *
     * @param reasons every reason against it; empty if it would be accepted
     * @param readers who would see the matter after it, in the order of their codes
     */
    record Foreseen(List<Reason> reasons, List<Reader> readers) {}

    /**
     * An agency that would see the matter.
     *
     * @param because why, in Vietnamese
     * @param told whether it would be told, and not only find it
     */
    record Reader(AgencyCode agency, String because, boolean told, List<Version> versions) {}

    /** An event, and as that agency would see it. */
    record Version(MatterEvent whole, MatterEvent seen) {}
}
