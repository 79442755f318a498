package vn.lienthong.exchange.information;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.OnwardEvent.OnwardExpired;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;

/** Why each agency has a piece of information, in Vietnamese, as its events say. Pure. */
public final class WhyShared {
    private static final String NAMED = "Được bên cung cấp nêu tên khi chia sẻ.";
    private static final String ONWARD = "Được chia sẻ tiếp từ ";
    private static final String NO_MORE = "Từng được xem; nay chỉ biết rằng thông tin đã thôi chia sẻ với mình.";

    private final Map<AgencyCode, String> why = new TreeMap<>();

    private WhyShared() {}

    /** After these events, oldest first. */
    public static Map<AgencyCode, String> after(List<? extends MatterEvent> events) {
        WhyShared shared = new WhyShared();
        events.forEach(shared::after);
        return shared.why;
    }

    private void after(MatterEvent event) {
        switch (event) {
            case InformationShared shared -> {
                shared.audience().forEach(agency -> why.put(agency, NAMED));
                shared.everyCommunity().forEach(this::belong);
            }
            case AudienceChanged changed -> {
                end(changed.left());
                belong(changed.members());
            }
            case OnwardGranted granted -> granted.to().forEach(agency -> passedOn(agency, granted));
            case OnwardRevoked revoked -> end(revoked.agencies());
            case OnwardExpired expired -> end(expired.agencies());
            default -> {
                // nobody has it by that
            }
        }
    }

    private void belong(CommunityMembers community) {
        String belongs = "Thuộc %s.".formatted(community.inWords());
        community
                .members()
                .forEach(agency -> why.merge(
                        agency,
                        belongs,
                        (before, now) -> !before.startsWith("Thuộc")
                                ? now
                                : before.contains(now) ? before : before + " " + now));
    }

    /** Who has it from its provider has it by that. */
    private void passedOn(AgencyCode agency, OnwardGranted granted) {
        String from = ONWARD
                + granted.asker()
                + (granted.agreement() == null ? "." : ", theo quy chế %s.".formatted(granted.agreement()));
        why.merge(agency, from, (before, now) -> before.startsWith(ONWARD) || before.equals(NO_MORE) ? now : before);
    }

    private void end(List<AgencyCode> agencies) {
        agencies.forEach(agency -> why.put(agency, NO_MORE));
    }
}
