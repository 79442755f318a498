package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.request.EscalationLevel;

/** What has happened to a tip. */
public sealed interface TipEvent extends MatterEvent
        permits TipEvent.TipReceived,
                TipEvent.TipScreened,
                TipEvent.TipAskedBack,
                TipEvent.TipCompleted,
                TipEvent.TipSetAside,
                TipEvent.TipOffered,
                TipEvent.TipAccepted,
                TipEvent.TipReturned,
                TipEvent.TipWithdrawn,
                TipEvent.VerificationBegun,
                TipEvent.TipExtended,
                TipEvent.TipSubstantiated,
                TipEvent.TipDismissed,
                TipEvent.TipClosed,
                TipEvent.TipReopened,
                TipEvent.TipRated,
                TipEvent.ReporterAsked,
                TipEvent.ReporterAdded,
                TipEvent.CallBackSet,
                TipEvent.TipReminded,
                TipEvent.TipEscalated,
                LinkEvent,
                IdentityEvent {
    /** The tip. */
    TipId tip();

    @Override
    default TipId about() {
        return tip();
    }

    /** What the rules said then; null where they were not asked, and in events from before they were kept. */
    default @Nullable CompetenceProposal proposal() {
        return null;
    }

    /** By when is owed what begins to be owed with it; null where nothing does, and in events from before there were limits. */
    default @Nullable TimeLimit limit() {
        return null;
    }

    /**
     * Registered by the agency that received it.
     *
     * @param watchers may see it beside the agencies that handle it
     * @param proposal who is competent by the rules; absent in events from before the rules were kept
     * @param limit by when it is screened; null where it is offered at once
     * @param through the agency that took it and may not read it, since it stands too near to those concerned; null where the receiver itself took it
     */
    record TipReceived(
            TipId tip,
            AgencyCode by,
            Instant at,
            TipContent content,
            List<AgencyCode> watchers,
            @Nullable CompetenceProposal proposal,
            @Nullable TimeLimit limit,
            @Nullable AgencyCode through)
            implements TipEvent {
        /** Which the receiver itself took. */
        public TipReceived(
                TipId tip,
                AgencyCode by,
                Instant at,
                TipContent content,
                List<AgencyCode> watchers,
                @Nullable CompetenceProposal proposal,
                @Nullable TimeLimit limit) {
            this(tip, by, at, content, watchers, proposal, limit, null);
        }

        /** Without a limit. */
        public TipReceived(
                TipId tip,
                AgencyCode by,
                Instant at,
                TipContent content,
                List<AgencyCode> watchers,
                @Nullable CompetenceProposal proposal) {
            this(tip, by, at, content, watchers, proposal, null);
        }
    }

    /**
     * Found relevant.
     *
     * @param nature what it is by law; null where nobody has said
     * @param limit by when it is routed, or settled where it has been taken up
     * @param law by when it is settled where a law binds the receiver before anybody has taken it up; null otherwise
     */
    record TipScreened(
            TipId tip,
            AgencyCode by,
            Instant at,
            @Nullable TipNature nature,
            @Nullable String reason,
            @Nullable TimeLimit limit,
            @Nullable TimeLimit law)
            implements TipEvent {
        /** Of what no law limits before it is taken up. */
        public TipScreened(
                TipId tip,
                AgencyCode by,
                Instant at,
                @Nullable TipNature nature,
                @Nullable String reason,
                @Nullable TimeLimit limit) {
            this(tip, by, at, nature, reason, limit, null);
        }
    }

    /** More must be known. @param to the receiver, who finds it out @param limit by when */
    record TipAskedBack(
            TipId tip,
            AgencyCode by,
            Instant at,
            String missing,
            AgencyCode to,
            @Nullable TimeLimit limit) implements TipEvent {}

    /**
     * The receiver has answered what it was asked.
     *
     * @param facts what was made out of it, which replaces what was made out before
     * @param limit by when the receiver screens it; null where another has taken it up
     */
    record TipCompleted(
            TipId tip,
            AgencyCode by,
            Instant at,
            String text,
            @Nullable Facts facts,
            @Nullable List<Attachment> attachments,
            @Nullable TimeLimit limit)
            implements TipEvent {}

    /**
     * Nothing is to be looked into. Which tip it repeats is told to nobody but who says so: the other may be kept from all others.
     *
     * @param result which of those that end it
     * @param duplicateOf the tip that it repeats: the word of whoever says so, and no more; null for those who are not told
     * @param outcome in plain words, for whoever reported it; null where nothing was said
     */
    record TipSetAside(
            TipId tip,
            AgencyCode by,
            Instant at,
            Screening result,
            @Nullable TipId duplicateOf,
            @Nullable String reason,
            @Nullable String outcome)
            implements TipEvent {
        /** Without a word for whoever reported it. */
        public TipSetAside(
                TipId tip,
                AgencyCode by,
                Instant at,
                Screening result,
                @Nullable TipId duplicateOf,
                @Nullable String reason) {
            this(tip, by, at, result, duplicateOf, reason, null);
        }

        @Override
        public TipSetAside seenBy(AgencyCode reader) {
            return reader.equals(by) ? this : new TipSetAside(tip, by, at, result, null, reason, outcome);
        }
    }

    /**
     * Offered to the agency that a person held competent.
     *
     * @param content what was reported, for an agency that has not seen it yet; absent where it was offered on receipt
     * @param proposal what the rules said then; absent in events from before the rules were kept
     * @param because why, where the rules named another
     * @param limit by when it is taken up or given back
     * @param additions what was found out or newly reported since it was received; null where nothing was
     */
    record TipOffered(
            TipId tip,
            AgencyCode by,
            Instant at,
            AgencyCode to,
            @Nullable TipContent content,
            @Nullable CompetenceProposal proposal,
            @Nullable String because,
            @Nullable TimeLimit limit,
            @Nullable List<TipAddition> additions)
            implements TipEvent {
        /** Of what stands as it was reported. */
        public TipOffered(
                TipId tip,
                AgencyCode by,
                Instant at,
                AgencyCode to,
                @Nullable TipContent content,
                @Nullable CompetenceProposal proposal,
                @Nullable String because,
                @Nullable TimeLimit limit) {
            this(tip, by, at, to, content, proposal, because, limit, null);
        }

        /** Without a limit. */
        public TipOffered(
                TipId tip,
                AgencyCode by,
                Instant at,
                AgencyCode to,
                @Nullable TipContent content,
                @Nullable CompetenceProposal proposal,
                @Nullable String because) {
            this(tip, by, at, to, content, proposal, because, null, null);
        }
    }

    /**
     * Taken up.
     *
     * @param nature what it is by law; null where nobody has said
     * @param limit by when it is settled
     * @param first whether nobody had taken it up before; null in events from before that was kept
     * @param stream of the tip; null in events from before there were two
     */
    record TipAccepted(
            TipId tip,
            AgencyCode by,
            Instant at,
            @Nullable TipNature nature,
            @Nullable TimeLimit limit,
            @Nullable Boolean first,
            @Nullable TipStream stream)
            implements TipEvent {
        /** On a violation. */
        public TipAccepted(
                TipId tip,
                AgencyCode by,
                Instant at,
                @Nullable TipNature nature,
                @Nullable TimeLimit limit,
                @Nullable Boolean first) {
            this(tip, by, at, nature, limit, first, TipStream.VIOLATION);
        }

        /** As nobody else did before. */
        public TipAccepted(
                TipId tip, AgencyCode by, Instant at, @Nullable TipNature nature, @Nullable TimeLimit limit) {
            this(tip, by, at, nature, limit, true);
        }

        /** As nobody else did before, without a limit. */
        public TipAccepted(TipId tip, AgencyCode by, Instant at) {
            this(tip, by, at, null, null);
        }
    }

    /**
     * Given back by the agency it was offered to.
     *
     * @param to who has it again; absent in events from before others than the receiver could offer it
     * @param limit by when the receiver screens or routes it; null where another had taken it up, whose time runs on
     * @param duty what is owed again; absent in events from before that was kept: it is routed, or settled
     * @param stream of the tip; null in events from before there were two
     */
    record TipReturned(
            TipId tip,
            AgencyCode by,
            Instant at,
            String reason,
            @Nullable AgencyCode to,
            @Nullable TimeLimit limit,
            @Nullable TipDuty duty,
            @Nullable TipStream stream)
            implements TipEvent {
        /** On a violation. */
        public TipReturned(
                TipId tip,
                AgencyCode by,
                Instant at,
                String reason,
                @Nullable AgencyCode to,
                @Nullable TimeLimit limit,
                @Nullable TipDuty duty) {
            this(tip, by, at, reason, to, limit, duty, TipStream.VIOLATION);
        }

        /** To be routed or settled. */
        public TipReturned(
                TipId tip,
                AgencyCode by,
                Instant at,
                String reason,
                @Nullable AgencyCode to,
                @Nullable TimeLimit limit) {
            this(tip, by, at, reason, to, limit, null);
        }

        /** To the receiver, without a limit. */
        public TipReturned(TipId tip, AgencyCode by, Instant at, String reason) {
            this(tip, by, at, reason, null, null);
        }
    }

    /**
     * Who asked back, or offered it, did not wait any longer, and has it again.
     *
     * @param limit by when the receiver screens or routes it; null where another had taken it up, whose time runs on
     * @param duty what is owed again
     */
    record TipWithdrawn(
            TipId tip,
            AgencyCode by,
            Instant at,
            String reason,
            @Nullable TimeLimit limit,
            TipDuty duty) implements TipEvent {}

    /**
     * A unit of the agency that took it up looks into it: which, and how, is told to nobody but that agency and those that oversee it.
     *
     * @param unit null for those who are not told
     * @param overseers who is told; null for those who are not, and in events from before it was kept
     */
    record VerificationBegun(
            TipId tip,
            AgencyCode by,
            Instant at,
            @Nullable String unit,
            @Nullable String post,
            @Nullable String note,
            @Nullable List<AgencyCode> overseers)
            implements TipEvent {
        /** Of which nobody else is told how. */
        public VerificationBegun(
                TipId tip, AgencyCode by, Instant at, String unit, @Nullable String post, @Nullable String note) {
            this(tip, by, at, unit, post, note, null);
        }

        @Override
        public VerificationBegun seenBy(AgencyCode reader) {
            return reader.equals(by) || overseers != null && overseers.contains(reader)
                    ? this
                    : new VerificationBegun(tip, by, at, null, null, null, null);
        }
    }

    /**
     * Who took it up has more time to settle it.
     *
     * @param rule id of the extension in the deadlines of the directory
     * @param decision number and day of the document that grants it
     * @param limit by when it is settled now
     */
    record TipExtended(
            TipId tip, AgencyCode by, Instant at, String rule, String reason, String decision, TimeLimit limit)
            implements TipEvent {}

    /** It is true, and part of that case file. @param limit by when it is closed */
    record TipSubstantiated(
            TipId tip,
            AgencyCode by,
            Instant at,
            CaseFileId caseFile,
            String finding,
            @Nullable TimeLimit limit) implements TipEvent {}

    /** It could not be substantiated. @param limit by when it is closed */
    record TipDismissed(
            TipId tip,
            AgencyCode by,
            Instant at,
            String reason,
            @Nullable TimeLimit limit) implements TipEvent {}

    /** Dealt with. @param outcome in plain words, which the receiver passes on to whoever reported it */
    record TipClosed(TipId tip, AgencyCode by, Instant at, String outcome) implements TipEvent {}

    /** Whoever reported it has been asked. @param question in plain words, read with the receipt */
    record ReporterAsked(TipId tip, AgencyCode by, Instant at, String question) implements TipEvent {}

    /**
     * Whoever reported it has said more.
     *
     * @param by the receiver, through which it was said
     * @param answers whether a question stood open
     */
    record ReporterAdded(
            TipId tip,
            AgencyCode by,
            Instant at,
            String text,
            @Nullable List<Attachment> attachments,
            boolean answers) implements TipEvent {}

    /**
     * When whoever reported it is called, or that they were. The receiver alone is told, as of an identity: it says that they can be reached.
     *
     * @param callBackAt when; null where nothing is agreed any more
     */
    record CallBackSet(
            TipId tip,
            AgencyCode by,
            Instant at,
            @Nullable Instant callBackAt,
            @Nullable String note) implements TipEvent {
        @Override
        public boolean isTold(AgencyCode reader, AgencyCode provider) {
            return reader.equals(provider);
        }
    }

    /**
     * There are new facts.
     *
     * @param to whose turn it is: who had taken it up, or else the receiver
     * @param taken whether it had been taken up
     * @param limit by when it is settled, or screened where nobody had taken it up
     */
    record TipReopened(
            TipId tip,
            AgencyCode by,
            Instant at,
            String text,
            @Nullable List<Attachment> attachments,
            AgencyCode to,
            boolean taken,
            @Nullable TimeLimit limit)
            implements TipEvent {
        @Override
        public boolean reopens() {
            return true;
        }
    }

    /** Who looked into it has said what it was worth. */
    record TipRated(
            TipId tip,
            AgencyCode by,
            Instant at,
            TipWorth worth,
            @Nullable String note) implements TipEvent {}

    /**
     * What {@code by} owes is soon due, or was not done in time and is owed still.
     *
     * @param further when it goes up the line; null ahead of time, and in events from before it went up
     */
    record TipReminded(
            TipId tip,
            AgencyCode by,
            Instant at,
            TipDuty duty,
            boolean overdue,
            Instant dueAt,
            String basis,
            @Nullable TipFurther further)
            implements TipEvent {
        /** Which goes no further. */
        public TipReminded(
                TipId tip, AgencyCode by, Instant at, TipDuty duty, boolean overdue, Instant dueAt, String basis) {
            this(tip, by, at, duty, overdue, dueAt, basis, null);
        }
    }

    /**
     * What {@code by} owes was not done long after it was told that it is late: it goes up to those named.
     *
     * @param to never one from whom the tip is kept; empty where nobody above may know of it
     * @param dueAt by when it was to be done
     * @param basis by what it goes up
     * @param further when it goes further; null at the end of the line
     * @param content what was reported, where one of them has not seen it yet; else null
     * @param additions what was found out or newly reported since; null where nothing was, and without a content
     */
    record TipEscalated(
            TipId tip,
            AgencyCode by,
            Instant at,
            TipDuty duty,
            EscalationLevel level,
            List<AgencyCode> to,
            Instant dueAt,
            String basis,
            @Nullable TipFurther further,
            @Nullable TipContent content,
            @Nullable List<TipAddition> additions)
            implements TipEvent {}
}
