package vn.lienthong.exchange.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationLinks;
import vn.lienthong.contract.information.OnwardEvent;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.UseEvent;
import vn.lienthong.contract.information.UseEvent.InformationUsed;
import vn.lienthong.contract.information.UseEvent.UseGranted;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.source.Source;
import vn.lienthong.contract.source.SourceChange;
import vn.lienthong.contract.source.SourceNotice;

/**
 * What rests on one piece of information, and what is to be told there of what becomes of it. What ends as was agreed from the beginning is
 * nothing to be told: who rested something on it knew that. Pure.
 *
 * @param uses oldest first
 * @param links what its provider itself says that rests on it, as it stands
 */
record RestingOn(List<Use> uses, List<UsedIn> links) {
    /** Nothing does. */
    static final RestingOn NONE = new RestingOn(List.of(), List.of());

    @SuppressWarnings("NullAway") // nothing was kept of links before
    RestingOn {
        uses = List.copyOf(uses);
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** A matter that an agency rested on it. */
    record Use(AgencyCode by, UsedIn in) {}

    /** What is known after an event, and what is to be told. */
    record After(RestingOn resting, List<SourceNotice> notices) {}

    /** @param provider of the information */
    After after(InformationEvent event, AgencyCode provider) {
        return switch (event) {
            case InformationUsed used -> new After(and(new Use(used.by(), used.in())), List.of());
            case UseGranted granted -> new After(and(new Use(granted.user(), granted.in())), List.of());
            case InformationCorrected corrected ->
                new After(
                        linkedBy(corrected.content()), told(corrected, provider, SourceChange.CORRECTED, use -> true));
            case InformationRecalled recalled ->
                new After(NONE, told(recalled, provider, SourceChange.RECALLED, use -> true));
            case OnwardRevoked revoked ->
                new After(
                        this,
                        told(
                                revoked,
                                provider,
                                SourceChange.RECALLED,
                                use -> revoked.agencies().contains(use.by())));
            case InformationExpired expired -> new After(NONE, List.of());
            case InformationEvent.InformationShared shared -> new After(linkedBy(shared.content()), List.of());
            case InformationEvent.InformationAcknowledged acknowledged -> nothing();
            case InformationEvent.RemovalConfirmed confirmed -> nothing();
            case InformationEvent.InformationReminded reminded -> nothing();
            case AudienceChanged changed -> nothing();
            case OnwardEvent onward -> nothing();
            case UseEvent use -> nothing();
        };
    }

    private After nothing() {
        return new After(this, List.of());
    }

    private RestingOn and(Use use) {
        if (uses.contains(use)) {
            return this;
        }
        List<Use> more = new ArrayList<>(uses);
        more.add(use);
        return new RestingOn(more, links);
    }

    private RestingOn linkedBy(InformationContent content) {
        InformationLinks all = content.links();
        return new RestingOn(
                uses,
                all == null
                        ? List.of()
                        : Stream.of(
                                        all(all.caseFiles()).map(UsedIn::of),
                                        all(all.requests()).map(request -> new UsedIn(null, request, null)),
                                        all(all.plans()).map(plan -> new UsedIn(null, null, plan)))
                                .flatMap(each -> each)
                                .distinct()
                                .toList());
    }

    private static <T> Stream<T> all(@Nullable List<T> linked) {
        return linked == null ? Stream.of() : linked.stream();
    }

    /** Each matter once, however many rested it on this. */
    private List<SourceNotice> told(
            InformationEvent event, AgencyCode provider, SourceChange how, Predicate<Use> concerned) {
        Map<UsedIn, List<AgencyCode>> users = new LinkedHashMap<>();
        Stream.concat(uses.stream(), links.stream().map(link -> new Use(provider, link)))
                .filter(concerned)
                .distinct()
                .forEach(use -> users.computeIfAbsent(use.in(), none -> new ArrayList<>())
                        .add(use.by()));
        List<SourceNotice> notices = new ArrayList<>();
        users.forEach((in, by) ->
                notices.add(SourceNotice.of(in, new Source(event.information(), provider, List.copyOf(by)), how)));
        return notices;
    }

    /** Whether there is nothing to keep of it. */
    boolean isNone() {
        return uses.isEmpty() && links.isEmpty();
    }
}
