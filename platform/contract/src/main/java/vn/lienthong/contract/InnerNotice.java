package vn.lienthong.contract;

/** What one part of the platform tells the decider of a matter: no agency has said it, and nobody is answered. */
public interface InnerNotice {
    /** The agency whose matter it is, in whose name the decider takes it. */
    AgencyCode to();
}
