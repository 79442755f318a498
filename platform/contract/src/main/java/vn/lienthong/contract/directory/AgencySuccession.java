package vn.lienthong.contract.directory;

import java.time.LocalDate;
import vn.lienthong.contract.AgencyCode;

/**
 * Who answers for the work of an agency that ended. Source of the shape: the reorganisations of 2025-03-01 and
 * 2025-07-01, where one body became several and several one.
 *
 * @param successor the agency that answers from that day on
 * @param from first day, after the end of the former agency; later ones replace earlier ones, equal ones share the work
 */
public record AgencySuccession(AgencyCode successor, LocalDate from) {

    /** Reads {@code MS-92@2025-07-01}. @throws IllegalArgumentException if it is not written so */
    public static AgencySuccession of(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not a successor: '%s'".formatted(text));
        }
        return new AgencySuccession(new AgencyCode(text.substring(0, at)), LocalDate.parse(text.substring(at + 1)));
    }
}
