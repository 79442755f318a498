package vn.lienthong.exchange.casefile;

import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDisputed;
import vn.lienthong.contract.casefile.Transfer;

/** What has become of a case file. Whatever becomes of it, one agency holds it: {@link Holding#holder}. */
sealed interface CaseFileState {
    /** It has not been opened. */
    record Unopened() implements CaseFileState {}

    /** It has been opened. */
    sealed interface Opened extends CaseFileState {
        Folder folder();
    }

    /** It is being dealt with. */
    sealed interface Open extends Opened {
        /** The same with other contents. */
        Open with(Folder folder);
    }

    /** Its holder deals with it. */
    record Held(Folder folder) implements Open {
        @Override
        public Held with(Folder changed) {
            return new Held(changed);
        }
    }

    /** Its holder has offered it to another, who is to answer. */
    record Offered(Folder folder, Transfer transfer) implements Open {
        @Override
        public Offered with(Folder changed) {
            return new Offered(changed, transfer);
        }

        AgencyCode receiver() {
            return transfer.to();
        }
    }

    /** Two disagree on who is competent; a superior is to decide. */
    record Disputed(Folder folder, CompetenceDisputed dispute) implements Open {
        @Override
        public Disputed with(Folder changed) {
            return new Disputed(changed, dispute);
        }
    }

    /** It has been dealt with. */
    record Closed(Folder folder) implements Opened {}

    /** It should never have been opened. */
    record Retracted(Folder folder) implements Opened {}
}
