package vn.lienthong.contract.directory;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;

/** What an agency may say of the directory; it is decided on as one, since an entry must agree with all others. */
public sealed interface DirectoryCommand extends AgencyCommand {
    @Override
    default EntryId about() {
        return EntryId.DIRECTORY;
    }

    /**
     * The standing office changes entries: all of them or none.
     *
     * @param basis the document or decision it rests on
     * @param removed keys of entries that were recorded by mistake
     */
    record RecordEntries(
            @Size(min = 1, max = 1000) String basis,
            @Size(max = 10_000) List<DirectoryEntry> entries,
            @Size(max = 1000) @Nullable List<String> removed)
            implements DirectoryCommand {}

    /** A party, or the drafter it names, puts a draft of an agreement before the parties. */
    record DraftAgreement(Agreement agreement) implements DirectoryCommand {}

    /** The drafter changes the text; consent is then needed anew. */
    record ReviseAgreement(
            @Pattern(regexp = Agreement.CODE) String code,
            @Size(min = 1, max = 1000) String titleVi,
            @Size(min = 1, max = 100) List<AgreementParty> parties,
            AgreementTerms terms)
            implements DirectoryCommand {}

    /** A party comments on the draft. */
    record CommentOnAgreement(
            @Pattern(regexp = Agreement.CODE) String code,
            @Size(min = 1, max = 10_000) String text) implements DirectoryCommand {}

    /** A party consents to one revision of the text. */
    record AgreeToAgreement(
            @Pattern(regexp = Agreement.CODE) String code,
            @Positive int revision) implements DirectoryCommand {}

    /**
     * The drafter, the chair or the standing office records that it was signed and from when it is in force.
     *
     * @param until the last day on which it is; null for a regulation that is in force until another replaces it
     */
    record EnforceAgreement(
            @Pattern(regexp = Agreement.CODE) String code,
            LocalDate signedOn,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable AgreementSigning signing)
            implements DirectoryCommand {
        /** Without an end, and without saying where it was signed. */
        public EnforceAgreement(String code, LocalDate signedOn, LocalDate from) {
            this(code, signedOn, from, null, null);
        }
    }

    /** It is replaced by one that is in force and names it as its predecessor. */
    record ReplaceAgreement(
            @Pattern(regexp = Agreement.CODE) String code,
            @Pattern(regexp = Agreement.CODE) String successor) implements DirectoryCommand {}

    /** It ends without a successor. */
    record EndAgreement(
            @Pattern(regexp = Agreement.CODE) String code,
            LocalDate lastDay,
            @Size(min = 1, max = 1000) String basis) implements DirectoryCommand {}

    /**
     * The standing office connects agencies: a moment later, when every service knows it, what they may see lies in their inboxes,
     * and they can be obliged. Those that are connected already stay so.
     *
     * @param basis the document or decision it rests on
     */
    record ConnectAgencies(
            @Size(min = 1, max = 500) List<AgencyCode> agencies,
            @Size(min = 1, max = 1000) String basis) implements DirectoryCommand {}

    /**
     * The standing office disconnects agencies: from now on nothing is delivered to them, and nobody can oblige them. Their topics stay.
     *
     * @param basis the document or decision it rests on
     */
    record DisconnectAgencies(
            @Size(min = 1, max = 500) List<AgencyCode> agencies,
            @Size(min = 1, max = 1000) String basis) implements DirectoryCommand {}
}
