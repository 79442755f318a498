package vn.lienthong.contract.wording;

/**
 * What an event says besides that it happened.
 *
 * @param isBySystem whether no agency did it
 */
record Said(String text, boolean isBySystem) {
    /** Nothing more was said. */
    static final Said NOTHING = by("");

    /** By the agency of the event. */
    static Said by(String text) {
        return new Said(text, false);
    }

    /** By time, or because the platform noticed it. */
    static Said bySystem(String text) {
        return new Said(text, true);
    }
}
