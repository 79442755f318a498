package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agency publishes in its outbox: a fact it states, a request it makes, an answer it gives. */
public interface AgencyCommand {
    /** The matter it speaks of; null if it begins a new one. */
    @JsonIgnore
    default @Nullable MatterId about() {
        return null;
    }

    /** The matter it speaks of where it is sent by this agency; null if it begins a new one. */
    @JsonIgnore
    default @Nullable MatterId about(AgencyCode by) {
        return about();
    }

    /** Agencies that are to act on it, each of which must have an inbox. */
    @JsonIgnore
    default List<AgencyCode> obliged() {
        return List.of();
    }
}
