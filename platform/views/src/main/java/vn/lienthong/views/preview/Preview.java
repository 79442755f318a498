package vn.lienthong.views.preview;

import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;

/**
 * What a command would bring about if it were decided now, and who would see it.
 *
 * @param accepted whether the rules would accept it
 * @param reasons every reason against it; empty if it would be accepted
 * @param readers who would see the matter after it, in the order of their codes; nobody else would
 */
record Preview(boolean accepted, List<Reason> reasons, List<Reader> readers) {

    /**
     * An agency that would see the matter.
     *
     * @param because why, in Vietnamese
     * @param inbox whether it would find it in its inbox; an agency that is not connected has none, and reads in the console
     * @param events what it would be told of, in the order in which it happens
     */
    record Reader(AgencyCode agency, String nameVi, String because, boolean inbox, List<Seen> events) {}

    /**
     * An event as one agency would see it.
     *
     * @param withheld names of the fields, in Vietnamese, that it would not see as they are
     */
    record Seen(String type, String typeVi, List<String> withheld) {}
}
