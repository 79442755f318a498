package vn.lienthong.intake.blinding;

import vn.lienthong.intake.blinding.TokenKeys.Purpose;

/** Proves to one part of the door what another has seen itself, so that nobody else can have written it (HMAC-SHA256, RFC 2104). */
public final class Vouching {
    private final TokenKeys keys;

    public Vouching(TokenKeys keys) {
        this.keys = keys;
    }

    /** What stands beside that text as its proof. */
    public String of(String text) {
        return keys.newest(Purpose.ACCOUNT, text);
    }

    /** Whether it is the proof of that text, under a key that is in use. */
    public boolean holds(String text, String proof) {
        return keys.isOne(Purpose.ACCOUNT, text, proof);
    }
}
