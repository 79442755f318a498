package vn.lienthong.intake.form;

import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.identity.Identity;

/** Where it is put who wants to be reached. */
@FunctionalInterface
interface Contacts {
    /** Returns when it is sealed, and the log is to say so. @throws vn.lienthong.runtime.Away if that is not certain */
    void seal(TipId tip, AgencyCode receiver, Identity identity) throws InterruptedException;
}
