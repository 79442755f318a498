package vn.lienthong.contract.tip;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;

/** What an agency may say of a tip. */
public sealed interface TipCommand extends AgencyCommand {

    /**
     * Registers a tip.
     *
     * @param competent the agency it is offered to, if that is not the receiver itself
     * @param because why, if the rules of competence name another
     */
    record ReceiveTip(
            TipContent content,
            @Nullable AgencyCode competent,
            @Size(min = 1, max = 2000) @Nullable String because) implements TipCommand {
        @Override
        public List<AgencyCode> obliged() {
            return competent == null ? List.of() : List.of(competent);
        }
    }

    /** The receiver offers it to an agency; {@code because} is owed if the rules of competence name another. */
    record OfferTip(
            TipId tip,
            AgencyCode to,
            @Size(min = 1, max = 2000) @Nullable String because) implements TipCommand {
        @Override
        public TipId about() {
            return tip;
        }

        @Override
        public List<AgencyCode> obliged() {
            return List.of(to);
        }
    }

    /** The agency it is offered to takes it up (thụ lý). */
    record AcceptTip(TipId tip) implements TipCommand {
        @Override
        public TipId about() {
            return tip;
        }
    }

    /** The agency it is offered to gives it back to the receiver. */
    record ReturnTip(TipId tip, @Size(min = 1, max = 4000) String reason) implements TipCommand {
        @Override
        public TipId about() {
            return tip;
        }
    }
}
