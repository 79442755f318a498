package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import vn.lienthong.contract.AgencyCode;

/**
 * When an agency is connected: has an outbox that is read and an inbox that is written, can be obliged to something and take
 * something over. All its periods stand in one entry, so that what was decided in one of them can be explained later.
 *
 * @param periods one behind the other, none of them within another
 */
public record Connection(
        AgencyCode agency, @NotEmpty @Size(max = 1000) List<ConnectedPeriod> periods) implements Keyed {

    /** @throws IllegalArgumentException if there is no period, or one begins before the one before it has ended */
    public Connection {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("connected in no period: " + agency);
        }
        for (int index = 1; index < periods.size(); index++) {
            Instant from = periods.get(index).from();
            Instant ended = periods.get(index - 1).until();
            if (from == null || ended == null || from.isBefore(ended)) {
                throw new IllegalArgumentException("connected twice at once: " + agency);
            }
        }
    }

    /** Its key in the directory, such as {@code connection/MS-15@}. */
    @Override
    @JsonIgnore
    public String key() {
        return key(agency);
    }

    /** The key of what is said of that agency. */
    public static String key(AgencyCode agency) {
        return "connection/%s@".formatted(agency);
    }

    /** Whether it is connected at that moment. */
    public boolean isAt(Instant moment) {
        return periods.stream().anyMatch(period -> period.contains(moment));
    }

    /** Whether its last period has no end. */
    @JsonIgnore
    public boolean isOpen() {
        return periods.getLast().until() == null;
    }
}
