package vn.lienthong.exchange.information;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/**
 * Under which conditions information is shared: those that its provider states, or else those of the agreement with whose parties it shares it,
 * named as such, or each of them bound by it.
 *
 * @param conditions null where nothing is asked
 * @param of code of the agreement that they are taken from; null where they are the provider's own
 * @param against why they cannot be said; nothing where they can
 */
record AgreedConditions(
        @Nullable Conditions conditions, @Nullable String of, List<Reason> against) {
    /** @param audience all that are to have it, but for the provider */
    static AgreedConditions of(
            ShareInformation share, AgencyCode provider, Collection<AgencyCode> audience, Parties parties) {
        if (share.conditions() != null) {
            return new AgreedConditions(share.conditions(), null, List.of());
        }
        List<Agreement> saying = new ArrayList<>(named(share, parties));
        if (saying.isEmpty() && !audience.isEmpty()) {
            saying.addAll(parties.binding(provider, audience));
        }
        saying.removeIf(agreement -> agreement.terms().handling() == null);
        if (saying.isEmpty()) {
            return new AgreedConditions(null, null, List.of());
        }
        List<Conditions> said =
                saying.stream().flatMap(AgreedConditions::asked).distinct().toList();
        return said.size() == 1
                ? new AgreedConditions(said.getFirst(), saying.getFirst().code(), List.of())
                : new AgreedConditions(null, null, List.of(differing(saying)));
    }

    private static List<Agreement> named(ShareInformation share, Parties parties) {
        List<Community> communities = share.communities() == null ? List.of() : share.communities();
        return communities.stream()
                .filter(each -> each.kind() == CommunityKind.AGREEMENT)
                .flatMap(each -> parties.inForce(each.of()).stream())
                .toList();
    }

    private static Stream<Conditions> asked(Agreement agreement) {
        return Stream.ofNullable(agreement.terms().handling()).map(handling -> handling.conditions(agreement.code()));
    }

    private static Reason differing(List<Agreement> saying) {
        return Reason.of(
                ReasonCode.BAD_CONDITIONS,
                "/conditions",
                "Các quy chế %s đặt điều kiện mặc định khác nhau cho thông tin này; hãy nêu điều kiện."
                        .formatted(saying.stream().map(Agreement::code).collect(Collectors.joining(", "))));
    }
}
