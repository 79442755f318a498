package vn.lienthong.runtime.decider;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.information.Community;
import vn.lienthong.runtime.Away;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.decider.Waking.Woke;
import vn.lienthong.runtime.message.Digest;

/**
 * Tells the matters of one task that follow a community when others belong to it. What a look does not get to, a later one does; what it
 * has not got to when the task ends is found again, since how the community stands is kept when all are told.
 */
final class Following {
    /** How many matters are told at one look, so that commands are not kept waiting. */
    private static final int MOST = 500;

    private static final Logger log = LoggerFactory.getLogger(Following.class);

    private final Map<Matter, Docket<?, ?, ?>> dockets;
    private final Followers followers;
    private final Communities communities;
    private final Consumer<Woke> told;
    private final MeterRegistry meters;
    private final Deque<Telling> tellings = new ArrayDeque<>();
    private long seen = Long.MIN_VALUE;

    /** @param told sends what has been kept */
    Following(
            Map<Matter, Docket<?, ?, ?>> dockets,
            Followers followers,
            Communities communities,
            Consumer<Woke> told,
            MeterRegistry meters) {
        this.dockets = dockets;
        this.followers = followers;
        this.communities = communities;
        this.told = told;
        this.meters = meters;
    }

    /** A community that stands otherwise than its followers know, told to them up to that one. */
    private record Telling(
            Community community, String standing, @Nullable MatterKey upTo) {}

    /** Whether any matter follows any community: then it is to be looked at within a second. */
    boolean any() {
        return followers.any();
    }

    /** Tells some. @return whether there are more to tell */
    boolean look(Instant now) {
        if (!followers.any()) {
            return false;
        }
        try {
            if (tellings.isEmpty()) {
                collect(now);
            }
            return tell(now);
        } catch (Away away) {
            log.info("who belongs to the communities is not known yet: {}", away.getMessage());
            seen = Long.MIN_VALUE;
            return true;
        }
    }

    private void collect(Instant now) {
        long version = communities.version();
        boolean anew = followers.isAnew();
        if (version == seen && !anew) {
            return;
        }
        for (Community community : followers.communities()) {
            String standing =
                    communities.members(community, now).map(Following::standing).orElse("");
            if (!standing.isEmpty() && !standing.equals(followers.standing(community))) {
                tellings.add(new Telling(community, standing, null));
            }
        }
        seen = version;
    }

    private boolean tell(Instant now) {
        int left = MOST;
        while (left > 0 && !tellings.isEmpty()) {
            Telling telling = tellings.poll();
            List<MatterKey> some = followers.matters(telling.community(), telling.upTo(), left);
            some.forEach(matter -> tell(matter, telling.community(), now));
            if (some.size() == left) {
                tellings.addFirst(new Telling(telling.community(), telling.standing(), some.getLast()));
            } else {
                followers.stands(telling.community(), telling.standing());
            }
            left -= some.size();
        }
        return !tellings.isEmpty();
    }

    /** As with commands, first everything is computed, which may fail and changes nothing; then it is kept. */
    private void tell(MatterKey matter, Community community, Instant now) {
        Work work;
        try {
            work = Objects.requireNonNull(dockets.get(matter.kind()), "no decider for what follows")
                    .follow(matter.key(), community, now);
        } catch (Away away) {
            throw away;
        } catch (RuntimeException fault) {
            log.error(
                    "{} cannot follow {}: it does when others belong to it the next time",
                    matter,
                    community.key(),
                    fault);
            meters.counter(
                            "lienthong.communities.failed",
                            "matter",
                            matter.kind().wire())
                    .increment();
            return;
        }
        if (work != null) {
            work.keep().run();
            told.accept(new Woke(work, now));
        }
    }

    private static String standing(SortedSet<AgencyCode> members) {
        return Digest.of(members.toString().getBytes(StandardCharsets.UTF_8));
    }
}
