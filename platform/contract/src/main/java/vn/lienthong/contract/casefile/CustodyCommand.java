package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * What an agency may say of who holds a case file. {@code custody} is the digest of the newest link of the chain, as the
 * sender knows it: what rests on another one is refused.
 */
public sealed interface CustodyCommand extends CaseFileCommand {
    /** The case file. */
    CaseFileId caseFile();

    /** The link on which the command rests. */
    Sha256 custody();

    @Override
    default CaseFileId about() {
        return caseFile();
    }

    /** The holder offers the file to another agency, and goes on holding it. */
    record OfferTransfer(CaseFileId caseFile, Sha256 custody, Transfer transfer) implements CustodyCommand {
        @Override
        public List<AgencyCode> obliged() {
            return List.of(transfer.to());
        }
    }

    /**
     * The receiver takes the file over, and says of each line what it found.
     *
     * @param note what else there was
     */
    record AcceptTransfer(
            CaseFileId caseFile,
            Sha256 custody,
            @Size(min = 1, max = 500) List<FoundItem> found,
            @Size(min = 1, max = 4000) @Nullable String note)
            implements CustodyCommand {}

    /** The receiver gives the offer back to its giver. */
    record ReturnTransfer(
            CaseFileId caseFile,
            Sha256 custody,
            ReturnGround ground,
            @Size(min = 1, max = 4000) String explanation) implements CustodyCommand {}

    /** The giver takes its offer back. */
    record WithdrawOffer(
            CaseFileId caseFile,
            Sha256 custody,
            @Size(min = 1, max = 4000) String because) implements CustodyCommand {}

    /** Giver or receiver asks their common superior who is competent. */
    record DisputeCompetence(
            CaseFileId caseFile,
            Sha256 custody,
            @Size(min = 1, max = 4000) String argument) implements CustodyCommand {}

    /** The common superior names the holder, who holds it at once. */
    record DecideCompetence(
            CaseFileId caseFile,
            Sha256 custody,
            AgencyCode holder,
            @Size(min = 1, max = 300) String basis,
            @Size(min = 1, max = 4000) String because)
            implements CustodyCommand {
        @Override
        public List<AgencyCode> obliged() {
            return List.of(holder);
        }
    }
}
