package vn.lienthong.contract.request;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that the addressees are called to, and what each is to prepare for it (QĐ 25/2017 Sóc Trăng, Điều 6 khoản 4).
 *
 * @param at when it begins
 * @param documents what is to be prepared, by whom; empty if nothing
 * @param guests enterprises and organisations that take part and have no access to the system; null if there are none
 */
public record Meeting(
        Instant at,
        @Size(min = 1, max = 500) String place,
        @Size(max = 50) List<MeetingDocument> documents,
        @Size(max = 50) @Nullable List<MeetingGuest> guests) {

    /** Of agencies alone. */
    public Meeting(Instant at, String place, List<MeetingDocument> documents) {
        this(at, place, documents, null);
    }
}
