package vn.lienthong.intake.blinding;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.intake.blinding.TokenKeys.Purpose;

/** Makes keyed hashes of identifiers (HMAC-SHA256, RFC 2104), and knows those that it has made. */
public final class Blinding {
    /** Numbers that are given one after the other differ in these. */
    private static final Pattern LAST_DIGITS = Pattern.compile("[0-9]{1,3}$");

    private final TokenKeys keys;

    public Blinding(TokenKeys keys) {
        this.keys = keys;
    }

    /** What stands in its place from here on, sealed for that agency; empty if it is no identifier of this kind. */
    public Optional<Blinded> of(AgencyCode agency, SubjectKind kind, String value) {
        return kind.compared(value).map(compared -> {
            Blinded open = new Blinded(
                    keys.each(Purpose.INTEREST, compared),
                    keys.newest(
                            Purpose.NEIGHBOURS, LAST_DIGITS.matcher(compared).replaceFirst("#")),
                    null);
            return new Blinded(open.tokens(), open.near(), keys.newest(Purpose.SEAL, sealed(agency, open)));
        });
    }

    /** Whether this door has made it for that agency, under a key that is in use. */
    public boolean hasMade(AgencyCode agency, Blinded blinded) {
        return blinded.near() != null
                && blinded.seal() != null
                && keys.isOne(Purpose.SEAL, sealed(agency, blinded), blinded.seal());
    }

    private static String sealed(AgencyCode agency, Blinded blinded) {
        return "%s|%s|%s".formatted(agency, String.join(",", blinded.tokens()), blinded.near());
    }
}
