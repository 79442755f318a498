package vn.lienthong.contract.schema;

import vn.lienthong.contract.text.Characters;

/** JSON Pointers (RFC 6901) that can be told: a name in them may be anything that a sender thought of. */
final class Pointers {
    private static final int LONGEST = 200;

    private Pointers() {}

    /** A name as one step of a pointer. */
    static String step(String name) {
        return told(name).replace("~", "~0").replace("/", "~1");
    }

    /** What a sender wrote, short and fit to be told. */
    static String told(String text) {
        return Characters.shown(text, LONGEST);
    }
}
