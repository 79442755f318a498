package vn.lienthong.exchange.information;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;

/** What has become of a piece of information. */
sealed interface InformationState {
    /** It has not been shared. */
    record Unshared() implements InformationState {}

    /** It is shared with these agencies. @param readBy those of them that have said that they read it */
    record Shared(AgencyCode provider, Set<AgencyCode> audience, Set<AgencyCode> readBy) implements InformationState {
        Shared with(AgencyCode reader) {
            Set<AgencyCode> all = new TreeSet<>(readBy);
            all.add(reader);
            return new Shared(provider, audience, Set.copyOf(all));
        }

        /** Those of the audience that have yet to say that they read it, in order. */
        SortedSet<AgencyCode> unread() {
            SortedSet<AgencyCode> unread = new TreeSet<>(audience);
            unread.remove(provider);
            unread.removeAll(readBy);
            return unread;
        }
    }

    /** Its provider has taken it back. */
    record Recalled(Shared last) implements InformationState {}
}
