package vn.lienthong.views.register;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import vn.lienthong.contract.AgencyCode;

/** Until when something is owed on matters, as far as an agency may know of it. */
public interface Deadlines {
    /** By the id of the matter, when the first of what is owed on it is due; a matter on which no time runs is left out. */
    Map<String, Instant> of(AgencyCode reader, Collection<String> matters);
}
