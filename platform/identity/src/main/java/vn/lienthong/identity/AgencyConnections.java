package vn.lienthong.identity;

import java.util.List;
import java.util.SortedMap;

/**
 * What connects agencies, where the administration of the broker is at hand: in one process it is given to the issuer; elsewhere there
 * is none, and the page names the command instead.
 */
public interface AgencyConnections {
    /** An agency that may be chosen. */
    record Choice(String code, String name) {}

    /**
     * What was made.
     *
     * @param agency its code and name
     * @param steps what was done, in Vietnamese
     * @param secrets new secrets of its system, by what they are for; none where all were there
     */
    record Made(String agency, List<String> steps, SortedMap<String, String> secrets) {
        @Override
        public String toString() {
            return "Made[%s]".formatted(agency);
        }
    }

    /** It was not; the message says why, in Vietnamese. */
    final class NotConnected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotConnected(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Agencies of today that are not connected, by code. */
    List<Choice> choices();

    /**
     * Connects one, and returns when it is.
     *
     * @param officers name of each officer by user name; may be none
     * @throws NotConnected if it could not be
     */
    Made connect(String agency, SortedMap<String, String> officers);
}
