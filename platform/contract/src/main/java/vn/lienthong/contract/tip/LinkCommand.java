package vn.lienthong.contract.tip;

import jakarta.validation.constraints.Size;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/**
 * What is said of whether two tips are of one matter. Whoever may see both may say it, however they stand: it is no step of either, and
 * nothing follows from it by itself.
 */
public sealed interface LinkCommand extends TipCommand {
    @Override
    TipId tip();

    /** The tip that it is linked to. An agency that may not see it is told the same as of one that there is not. */
    TipId other();

    /** Why, for those who may see both. */
    String reason();

    /** What is said of an other tip that there is not, or that the sender may not see: the same. */
    static Reason unknown() {
        return Reason.of(ReasonCode.NO_SUCH_MATTER, "/other", "Không có tin báo nào mang mã này.");
    }

    /** They are of one matter. */
    record LinkTip(
            TipId tip,
            TipId other,
            @Size(min = 1, max = 2000) String reason) implements LinkCommand {}

    /** They are not, or nobody knows any more. */
    record UnlinkTip(
            TipId tip,
            TipId other,
            @Size(min = 1, max = 2000) String reason) implements LinkCommand {}
}
