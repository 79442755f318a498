package vn.lienthong.contract.wording;

import vn.lienthong.contract.text.Spelling;

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

    /** A title behind the kind of thing it is of, which it may name itself. */
    static String titled(String kindVi, String title) {
        return Spelling.plain(title).startsWith(Spelling.plain(kindVi)) ? title : kindVi + ": " + title;
    }

    /** By time, or because the platform noticed it. */
    static Said bySystem(String text) {
        return new Said(text, true);
    }
}
