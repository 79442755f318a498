package vn.lienthong.exchange.deconfliction;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PartnerIntroduced;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PartnerMet;

/**
 * Who is interested in the subject of one hash. Pure.
 *
 * @param interests of all agencies, newest last
 */
record Meeting(List<Interest> interests) {
    /** Nobody is. */
    static final Meeting NONE = new Meeting(List.of());

    /** What one of them now is. @param over whether it is over */
    record Change(Interest interest, boolean over) {}

    /** What is known after a change, and what is to be told. */
    record After(Meeting meeting, List<Notice> notices) {}

    After after(Change change) {
        Interest changed = change.interest();
        List<Interest> now = new ArrayList<>(interests);
        now.removeIf(other -> other.id().equals(changed.id()));
        List<Notice> notices = new ArrayList<>();
        if (!change.over()) {
            now.stream()
                    .filter(other -> !other.agency().equals(changed.agency()))
                    .forEach(other -> {
                        notices.add(met(changed));
                        notices.add(met(other));
                        if (changed.contact() != null && other.contact() != null) {
                            notices.add(introduced(changed, other));
                            notices.add(introduced(other, changed));
                        }
                    });
            now.add(changed);
        }
        return new After(new Meeting(now), notices.stream().distinct().toList());
    }

    private static Notice met(Interest interest) {
        return new Notice("met-" + interest.id(), new PartnerMet(interest.id(), interest.agency()));
    }

    private static Notice introduced(Interest to, Interest other) {
        if (other.contact() == null) {
            throw new IllegalArgumentException("it does not agree to be known");
        }
        return new Notice(
                "introduced-%s-%s".formatted(to.id(), other.id()),
                new PartnerIntroduced(
                        to.id(), to.agency(), other.agency(), other.contact(), other.number(), other.reference()));
    }
}
