package vn.lienthong.contract.tip;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.directory.Facts;

/** What an agency may say of a tip. */
public sealed interface TipCommand extends AgencyCommand
        permits TipCommand.ReceiveTip,
                TipCommand.ScreenTip,
                TipCommand.CompleteTip,
                TipCommand.OfferTip,
                TipCommand.AcceptTip,
                TipCommand.ReturnTip,
                TipCommand.WithdrawTip,
                TipCommand.VerifyTip,
                TipCommand.ExtendTip,
                TipCommand.SubstantiateTip,
                TipCommand.DismissTip,
                TipCommand.CloseTip,
                TipCommand.ReopenTip,
                TipCommand.RateTip,
                TipCommand.AskReporter,
                TipCommand.ReporterAdds,
                TipCommand.SetCallBack,
                LinkCommand,
                IdentityCommand {
    /** The tip; null where one begins. */
    default @Nullable TipId tip() {
        return null;
    }

    @Override
    default @Nullable TipId about() {
        return tip();
    }

    /**
     * Registers a tip.
     *
     * @param competent the agency it is offered to, if that is not the receiver itself
     * @param because why, if the rules of competence name another
     * @param callBackAt when whoever reported it is to be called back; null where nothing was agreed
     */
    record ReceiveTip(
            TipContent content,
            @Nullable AgencyCode competent,
            @Size(min = 1, max = 2000) @Nullable String because,
            @Nullable Instant callBackAt)
            implements TipCommand {
        /** Of which nobody is called back. */
        public ReceiveTip(TipContent content, @Nullable AgencyCode competent, @Nullable String because) {
            this(content, competent, because, null);
        }

        @Override
        public List<AgencyCode> obliged() {
            return competent == null ? List.of() : List.of(competent);
        }
    }

    /**
     * Whoever has it in hand says what it finds in it.
     *
     * @param duplicateOf the tip that it repeats, owed of a duplicate
     * @param reason why; of what is incomplete, what is missing; owed but of what is relevant and of no other nature than before
     * @param nature what it is by law, of what is relevant; null where that stays as it was
     * @param outcome of what is not looked into: in plain words, for whoever reported it
     */
    record ScreenTip(
            TipId tip,
            Screening result,
            @Nullable TipId duplicateOf,
            @Size(min = 1, max = 4000) @Nullable String reason,
            @Nullable TipNature nature,
            @Size(min = 1, max = 4000) @Nullable String outcome)
            implements TipCommand {
        /** Without a word for whoever reported it. */
        public ScreenTip(
                TipId tip,
                Screening result,
                @Nullable TipId duplicateOf,
                @Nullable String reason,
                @Nullable TipNature nature) {
            this(tip, result, duplicateOf, reason, nature, null);
        }
    }

    /**
     * The receiver answers what it was asked.
     *
     * @param text what is known now, without anything that tells who reported it
     * @param facts what was made out of it, which replaces what was made out before
     */
    record CompleteTip(
            TipId tip,
            @Size(min = 1, max = 20_000) String text,
            @Nullable Facts facts,
            @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments)
            implements TipCommand {}

    /** Whoever has it in hand offers it to an agency; {@code because} is owed if the rules of competence name another. */
    record OfferTip(
            TipId tip,
            AgencyCode to,
            @Size(min = 1, max = 2000) @Nullable String because) implements TipCommand {
        @Override
        public List<AgencyCode> obliged() {
            return List.of(to);
        }
    }

    /**
     * The agency it is offered to takes it up (thụ lý), or the receiver that offers it to nobody.
     *
     * @param nature what it is by law; null where that stays as it was
     */
    record AcceptTip(TipId tip, @Nullable TipNature nature) implements TipCommand {
        /** Of the nature that it has. */
        public AcceptTip(TipId tip) {
            this(tip, null);
        }
    }

    /** The agency it is offered to gives it back to the one that offered it. */
    record ReturnTip(TipId tip, @Size(min = 1, max = 4000) String reason) implements TipCommand {}

    /** Who asked back takes the question back, or who offered it the offer, and has it again. */
    record WithdrawTip(TipId tip, @Size(min = 1, max = 4000) String reason) implements TipCommand {}

    /** Who took it up says which of its units, and which post in it, looks into it; never a person's name. */
    record VerifyTip(
            TipId tip,
            @Size(min = 1, max = 200) String unit,
            @Size(min = 1, max = 200) @Nullable String post,
            @Size(max = 4000) @Nullable String note)
            implements TipCommand {}

    /**
     * Who took it up has more time to settle it, as the law allows that sets the limit.
     *
     * @param rule id of the extension in the deadlines of the directory, such as {@code CPC147-EXT1}
     * @param decision number and day of the document that grants it
     */
    record ExtendTip(
            TipId tip,
            @Size(min = 1, max = 60) String rule,
            @Size(min = 1, max = 4000) String reason,
            @Size(min = 1, max = 200) String decision)
            implements TipCommand {}

    /**
     * It is true.
     *
     * @param caseFile the case file that was opened from it, or that it belongs to
     */
    record SubstantiateTip(
            TipId tip,
            CaseFileId caseFile,
            @Size(min = 1, max = 4000) String finding) implements TipCommand {}

    /** It could not be substantiated. */
    record DismissTip(TipId tip, @Size(min = 1, max = 4000) String reason) implements TipCommand {}

    /** It has been dealt with. @param outcome in plain words, which the receiver passes on to whoever reported it */
    record CloseTip(TipId tip, @Size(min = 1, max = 4000) String outcome) implements TipCommand {}

    /** The receiver asks whoever reported it, who reads the question with the receipt. @param question in plain words */
    record AskReporter(TipId tip, @Size(min = 1, max = 2000) String question) implements TipCommand {}

    /**
     * Whoever reported it says more, through the receiver; it opens a tip again that was over.
     *
     * @param text what, without anything that tells who reported it
     */
    record ReporterAdds(
            TipId tip,
            @Size(min = 1, max = 20_000) String text,
            @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments)
            implements TipCommand {}

    /**
     * The receiver says when it calls whoever reported it, or that it has called; how they are reached is sealed with their identity.
     *
     * @param callBackAt when it calls; null where nothing is agreed any more
     * @param note what came of a call, without anything that tells who reported it
     */
    record SetCallBack(
            TipId tip,
            @Nullable Instant callBackAt,
            @Size(min = 1, max = 2000) @Nullable String note) implements TipCommand {}

    /** There are new facts. @param text which, without anything that tells who reported it */
    record ReopenTip(
            TipId tip,
            @Size(min = 1, max = 20_000) String text,
            @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments)
            implements TipCommand {}

    /** Who looked into it tells the receiver what it was worth. */
    record RateTip(
            TipId tip,
            TipWorth worth,
            @Size(min = 1, max = 4000) @Nullable String note) implements TipCommand {}
}
