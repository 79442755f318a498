package vn.lienthong.identity;

/** What the issuer knows of agencies by itself. */
final class Agencies {
    /** The body that keeps the directory and connects agencies. */
    static final String STANDING_OFFICE = "NSC389-SO";

    private Agencies() {}
}
