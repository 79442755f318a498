package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.tip.TipClocks.TipClock;

/** What has become of a tip. While it is open exactly one agency owes the next step: {@link Open#owes}. */
public sealed interface TipState {
    /** It has not been received. */
    record Unreceived() implements TipState {}

    /** It has been received. */
    sealed interface Received extends TipState {
        TipFolder folder();
    }

    /** Something is to be done about it. */
    sealed interface Open extends Received {
        /** Whose turn it is. */
        AgencyCode owes();

        /** What is owed. */
        TipDuty duty();
    }

    /** It lies with an agency, which may look at it, ask back and hand it on. */
    sealed interface InHand extends Open {
        /** The same with other contents. */
        InHand with(TipFolder other);
    }

    /** It lies with the agency that received it, which offered it to nobody or got it back. @param screened whether it was found relevant */
    record Held(TipFolder folder, boolean screened) implements InHand {
        @Override
        public AgencyCode owes() {
            return folder.receiver();
        }

        @Override
        public TipDuty duty() {
            return screened ? TipDuty.ROUTE : TipDuty.SCREEN;
        }

        @Override
        public Held with(TipFolder other) {
            return new Held(other, screened);
        }
    }

    /**
     * It has been taken up.
     *
     * @param begun whether a unit looks into it
     * @param unit which; null where nobody has begun, and for those who are not told
     */
    record Accepted(
            TipFolder folder,
            AgencyCode by,
            boolean begun,
            @Nullable String unit) implements InHand {
        @Override
        public AgencyCode owes() {
            return by;
        }

        @Override
        public TipDuty duty() {
            return TipDuty.VERIFY;
        }

        /** By when the law has it settled; empty where none does, and once that time is over. */
        public Optional<TimeLimit> lawful() {
            return folder.clocks()
                    .of(TipDuty.VERIFY)
                    .filter(clock -> !clock.late() && clock.limit().rule() != null)
                    .map(TipClock::limit);
        }

        @Override
        public Accepted with(TipFolder other) {
            return new Accepted(other, by, begun, unit);
        }
    }

    /** Whoever has it in hand waits for another, and may end that: nobody is held up by another's silence. */
    sealed interface Waiting extends Open {
        /** As it was in hand, but for the folder. */
        InHand before();

        /** Since when it is waited. */
        Instant at();
    }

    /** Whoever has it in hand wants to know more, which the receiver finds out. */
    record AskedBack(TipFolder folder, InHand before, Instant at, AgencyCode asker, String missing) implements Waiting {
        @Override
        public AgencyCode owes() {
            return folder.receiver();
        }

        @Override
        public TipDuty duty() {
            return TipDuty.COMPLETE;
        }
    }

    /** It is offered to an agency, which has yet to say whether it takes it up; who offered it has it until then. */
    record Offered(TipFolder folder, InHand before, Instant at, AgencyCode to) implements Waiting {
        @Override
        public AgencyCode owes() {
            return to;
        }

        @Override
        public TipDuty duty() {
            return TipDuty.ANSWER_OFFER;
        }
    }

    /** It is known whether it is true. @param caseFile the case file it is part of; null if it could not be substantiated */
    record Concluded(
            TipFolder folder, AgencyCode by, @Nullable CaseFileId caseFile) implements Open {
        @Override
        public AgencyCode owes() {
            return by;
        }

        @Override
        public TipDuty duty() {
            return TipDuty.CLOSE;
        }
    }

    /** Nobody owes anything on it; new facts open it again. */
    sealed interface Over extends Received {}

    /** Nothing was to be looked into. */
    record SetAside(TipFolder folder, Screening result) implements Over {}

    /** It has been dealt with. @param caseFile the case file it is part of; null if it could not be substantiated */
    record Closed(TipFolder folder, @Nullable CaseFileId caseFile) implements Over {}
}
