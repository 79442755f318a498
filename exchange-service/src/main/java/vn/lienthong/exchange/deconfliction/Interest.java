package vn.lienthong.exchange.deconfliction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.deconfliction.ContactOfficer;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.information.UsedIn;

/**
 * What an agency is interested in, as far as events have told.
 *
 * @param tokens the hashes under which it is found
 * @param number null if it has none
 * @param reference by which the agency knows it; null if it gave none
 * @param serves the matter with which it ends; null if there is none
 * @param contact whom the other is to speak to; null while the agency does not agree to be known
 */
record Interest(
        DeconflictionId id,
        AgencyCode agency,
        List<String> tokens,
        @Nullable MatterNumber number,
        @Nullable String reference,
        @Nullable UsedIn serves,
        @Nullable ContactOfficer contact) {

    static Interest of(InterestRegistered registered, @Nullable MatterNumber number) {
        List<String> tokens = registered.subjects().stream()
                .flatMap(subject -> subject.tokens().stream())
                .distinct()
                .toList();
        return new Interest(
                registered.deconfliction(),
                registered.by(),
                tokens,
                number,
                registered.reference(),
                registered.serves(),
                null);
    }

    /** After an event: null if it is over. */
    @Nullable
    Interest after(DeconflictionEvent event) {
        return switch (event) {
            case DeconflictionEvent.ContactConsented consented -> reachedBy(consented.contact());
            case DeconflictionEvent.ContactDeclined declined -> reachedBy(null);
            case DeconflictionEvent.InterestWithdrawn withdrawn -> null;
            case DeconflictionEvent.InterestExpired expired -> null;
            case DeconflictionEvent.InterestEnded ended -> null;
            case InterestRegistered registered -> this;
            case DeconflictionEvent.PartnerFound found -> this;
            case DeconflictionEvent.ContactOpened opened -> this;
            case DeconflictionEvent.ContactReminded reminded -> this;
            case DeconflictionEvent.ContactNotOpened not -> this;
            case DeconflictionEvent.TriesSuspected suspected -> this;
            case DeconflictionEvent.SuspicionConcluded concluded -> this;
        };
    }

    private Interest reachedBy(@Nullable ContactOfficer officer) {
        return new Interest(id, agency, tokens, number, reference, serves, officer);
    }
}
