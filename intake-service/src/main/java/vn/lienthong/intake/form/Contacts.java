package vn.lienthong.intake.form;

import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.identity.Identity;

/** Where it is put who wants to be reached. */
@FunctionalInterface
interface Contacts {
    /**
     * Returns when it is sealed, and the log is to say so.
     *
     * @return whether it is; not where one was sealed for that tip before, which stays
     * @throws vn.lienthong.runtime.Away if that is not certain
     */
    boolean seal(TipId tip, AgencyCode receiver, Identity identity) throws InterruptedException;
}
