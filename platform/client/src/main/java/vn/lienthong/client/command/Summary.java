package vn.lienthong.client.command;

import org.jspecify.annotations.Nullable;
import vn.lienthong.client.Delivery;
import vn.lienthong.contract.AgencyCode;

/**
 * What an event of an inbox says, as one line each.
 *
 * @param heading what happened, and who did it
 * @param line what it says besides; empty if nothing
 */
record Summary(String heading, String line) {
    private static final vn.lienthong.contract.wording.Wording WORDING =
            new vn.lienthong.contract.wording.Wording(AgencyCode::value);
    private static final String NEWER = "(loại thông điệp mới hơn chương trình này; xem nội dung bằng --json)";

    /** In the words of the contract; who did what this program does not know is not guessed. */
    static Summary of(Delivery delivery) {
        return delivery.content()
                .map(content -> WORDING.of(content).actedBy(officer(delivery)))
                .map(worded -> new Summary(worded.heading(), Wording.line(worded.particulars())))
                .orElseGet(() -> new Summary(Wording.type(delivery.envelope().type()), NEWER));
    }

    private static @Nullable String officer(Delivery delivery) {
        String officer = delivery.envelope().officer();
        return officer == null ? null : Wording.line(officer);
    }
}
