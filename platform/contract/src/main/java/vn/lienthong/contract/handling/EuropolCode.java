package vn.lienthong.contract.handling;

import java.util.EnumSet;
import java.util.Set;

/** The handling codes that go with information sent to Europol (guidelines on law enforcement information exchange, Council of the EU, 6261/18). */
public enum EuropolCode {
    /** Not to be disclosed in judicial proceedings without the permission of the provider. */
    H1,
    /** Not to be disseminated without the permission of the provider. */
    H2,
    /** Other restrictions, in words. */
    H3;

    /** The codes of what is shared so; none is H0: only what the law itself asks. */
    public static Set<EuropolCode> of(Conditions conditions) {
        Set<EuropolCode> codes = EnumSet.noneOf(EuropolCode.class);
        if (conditions.evidence() != null && conditions.evidence() != EvidenceUse.ALLOWED) {
            codes.add(H1);
        }
        if (conditions.passedOn() != Onward.AGREEMENT) {
            codes.add(H2);
        }
        if (conditions.purpose() != null
                || conditions.agreement() != null
                || conditions.until() != null
                || !conditions.everythingWithheld().isEmpty()) {
            codes.add(H3);
        }
        return codes;
    }

    /** The conditions that ask no less: here nothing is passed on unasked. @param purpose the words of H3, which bind as the purpose */
    public static Conditions conditions(Set<EuropolCode> codes, String purpose) {
        return new Conditions(
                codes.contains(H3) ? purpose : null,
                Onward.ASK,
                null,
                codes.contains(H1) ? EvidenceUse.ASK : EvidenceUse.ALLOWED,
                null,
                null,
                null,
                null);
    }
}
