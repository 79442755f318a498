package vn.lienthong.exchange.deconfliction;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.ContactOfficer;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.ConsentToContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.InterestOrigins;
import vn.lienthong.contract.deconfliction.SubjectIdentifier;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.UsedIn;

/** Subjects as the door passes them on, for these tests. */
final class Subjects {
    private Subjects() {}

    /** The hash of the subject of this number, under a key of that name. */
    static String token(String key, int subject) {
        return key + ":" + "%064x".formatted(subject);
    }

    /** Each subject under one key. */
    static RegisterInterest interest(int... subjects) {
        return interest(Arrays.stream(subjects)
                .mapToObj(subject -> List.of(token("k1", subject)))
                .toList());
    }

    /** Each subject with these hashes. */
    static RegisterInterest interest(List<List<String>> subjects) {
        return new RegisterInterest(
                subjects.stream()
                        .map(tokens -> new SubjectIdentifier(SubjectKind.PLATE, new Blinded(tokens, null, null).text()))
                        .toList(),
                "VV-2026-000012",
                null,
                null);
    }

    /** The same interest, for this matter. */
    static RegisterInterest serving(RegisterInterest interest, UsedIn serves) {
        return new RegisterInterest(
                interest.subjects(), interest.reference(), interest.until(), serves, interest.origins());
    }

    /** The same interest, which comes from this information alone. */
    static RegisterInterest from(RegisterInterest interest, InformationId... information) {
        return new RegisterInterest(
                interest.subjects(),
                interest.reference(),
                interest.until(),
                interest.serves(),
                new InterestOrigins(List.of(information), null));
    }

    /** The information of this number. */
    static InformationId information(int number) {
        return new InformationId(new UUID(393, number));
    }

    /** The case file of this number. */
    static CaseFileId file(int number) {
        return new CaseFileId(new UUID(390, number));
    }

    /** A consent that names an officer of that agency. */
    static ConsentToContact consent(UUID matter, AgencyCode by) {
        return new ConsentToContact(
                new DeconflictionId(matter), new ContactOfficer("Trực ban " + by, "Số trực ban của " + by));
    }
}
