package vn.lienthong.exchange.deconfliction;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.deconfliction.ContactOfficer;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.InterestOrigins;
import vn.lienthong.contract.information.UsedIn;

/**
 * What an agency is interested in, as far as events have told.
 *
 * @param tokens the hashes under which it is found
 * @param number null if it has none
 * @param reference by which the agency knows it; null if it gave none
 * @param serves the matter with which it ends; null if there is none
 * @param origins where the agency has it from; null if it did not say
 * @param since when it was registered; null of one that was kept before that was
 * @param contact whom the other is to speak to; null while the agency does not agree to be known
 */
record Interest(
        DeconflictionId id,
        AgencyCode agency,
        List<String> tokens,
        @Nullable MatterNumber number,
        @Nullable String reference,
        @Nullable UsedIn serves,
        @Nullable InterestOrigins origins,
        @Nullable Instant since,
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
                registered.origins(),
                registered.at(),
                null);
    }

    /** Keys of the matters that it serves or comes from: with whoever names one of them as well, its agency is one source. */
    Stream<String> roots() {
        return Stream.concat(
                        serves == null ? Stream.<MatterId>empty() : serves.named(),
                        origins == null ? Stream.<MatterId>empty() : origins.named())
                .map(MatterId::key);
    }

    /** By which another may know it: what its agency wrote itself, and not the number of a plan, which it agreed to tell nobody. */
    @Nullable
    String told() {
        return serves != null && serves.plan() != null && reference != null && Persons.isReference(reference)
                ? null
                : reference;
    }

    /** Whether it was registered by then. */
    boolean isFromBefore(Instant moment) {
        return since == null || !since.isAfter(moment);
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
            case DeconflictionEvent.InterestEndChanged changed -> this;
            case DeconflictionEvent.PartnerFound found -> this;
            case DeconflictionEvent.ContactOpened opened -> this;
            case DeconflictionEvent.ContactReminded reminded -> this;
            case DeconflictionEvent.ContactNotOpened not -> this;
            case DeconflictionEvent.SourcesAsked asked -> this;
            case DeconflictionEvent.SourcesFound found -> this;
            case DeconflictionEvent.TriesSuspected suspected -> this;
            case DeconflictionEvent.SuspicionConcluded concluded -> this;
        };
    }

    private Interest reachedBy(@Nullable ContactOfficer officer) {
        return new Interest(id, agency, tokens, number, reference, serves, origins, since, officer);
    }
}
