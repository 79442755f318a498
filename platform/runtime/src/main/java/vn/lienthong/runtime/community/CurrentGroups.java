package vn.lienthong.runtime.community;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.GroupEnded;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupEvent.MembersChanged;
import vn.lienthong.contract.group.GroupEvent.ProposalGranted;
import vn.lienthong.contract.group.GroupMember;

/** The members of all working groups, as far as their events have been read. Safe for use by several threads. */
final class CurrentGroups {
    /** Shorter than the minute after which Kafka takes a silent stream thread for dead ({@code max.poll.interval.ms}). */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final CountDownLatch whole = new CountDownLatch(1);

    /**
     * A group that was set up.
     *
     * @param nameVi as its charter has it
     * @param members the home agencies of its members now; none once it has ended
     * @param insiders who may know of it: the members of any time, who set it up, and who watches over it
     */
    record Group(String nameVi, Set<AgencyCode> members, Set<AgencyCode> insiders) {
        private Group with(@Nullable GroupCharter charter, Collection<AgencyCode> above) {
            Set<AgencyCode> now = charter == null ? Set.of() : agencies(charter);
            Set<AgencyCode> all = new TreeSet<>(insiders);
            all.addAll(now);
            all.addAll(above);
            return new Group(charter == null ? nameVi : charter.name(), Set.copyOf(now), Set.copyOf(all));
        }
    }

    /** The group of that id or number; empty if there is none. Waits while the service starts. @throws GroupsAway if they are not read in time */
    Optional<Group> of(String id) {
        try {
            if (!whole.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new GroupsAway();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GroupsAway();
        }
        return Optional.ofNullable(groups.get(id));
    }

    /** All that there were when the service started have been read. */
    void areWhole() {
        whole.countDown();
    }

    /** Whether that is so. */
    boolean isWhole() {
        return whole.getCount() == 0;
    }

    /**
     * After this event of the group that goes by this number.
     *
     * @param number null for one that has none
     * @return whether somebody belongs to a group that did not, or does no more
     */
    boolean apply(GroupEvent event, @Nullable MatterNumber number) {
        GroupCharter charter = charter(event);
        if (charter == null && !(event instanceof GroupEnded)) {
            return false;
        }
        String id = event.group().key();
        Group before = groups.getOrDefault(id, new Group("", Set.of(), Set.of()));
        Group after = before.with(charter, above(event));
        groups.put(id, after);
        if (number != null) {
            groups.put(number.value(), after);
        }
        return !before.members().equals(after.members());
    }

    private static @Nullable GroupCharter charter(GroupEvent event) {
        return switch (event) {
            case GroupEstablished set -> set.charter();
            case ProposalGranted granted -> granted.charter();
            case MembersChanged changed -> changed.charter();
            default -> null;
        };
    }

    private static Collection<AgencyCode> above(GroupEvent event) {
        Set<AgencyCode> above = new TreeSet<>(Set.of(event.by()));
        switch (event) {
            case GroupEstablished set -> above.addAll(set.watchers());
            case ProposalGranted granted -> above.addAll(granted.watchers());
            default -> {
                // nobody else
            }
        }
        return above;
    }

    private static Set<AgencyCode> agencies(GroupCharter charter) {
        return charter.members().stream().map(GroupMember::agency).collect(Collectors.toSet());
    }
}
