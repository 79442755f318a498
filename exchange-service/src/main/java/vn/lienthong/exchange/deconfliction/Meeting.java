package vn.lienthong.exchange.deconfliction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesFound;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PartnerIntroduced;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.PartnerMet;
import vn.lienthong.contract.deconfliction.DeconflictionNotice.SourcesCounted;
import vn.lienthong.registry.calendar.Counting;

/**
 * Who is interested in the subject of one hash. Pure.
 *
 * @param interests of all agencies, newest last
 */
record Meeting(List<Interest> interests) {
    /** Nobody is. */
    static final Meeting NONE = new Meeting(List.of());

    /**
     * What one of them now is.
     *
     * @param over whether it is over
     * @param through the last day of a month, where all that is new of it is that this month is over; else null
     */
    record Change(Interest interest, boolean over, @Nullable LocalDate through) {}

    /** What is known after a change, and what is to be told. */
    record After(Meeting meeting, List<Notice> notices) {}

    After after(Change change) {
        return change.through() == null
                ? changed(change)
                : new After(this, counted(change.interest(), change.through()));
    }

    private List<Notice> counted(Interest interest, LocalDate through) {
        int blocks = IndependentSources.besides(interest.agency(), interests, Counting.lastSecond(through))
                / SourcesFound.BLOCK;
        return blocks == 0 ? List.of() : List.of(counted(interest, through, blocks * SourcesFound.BLOCK));
    }

    private static Notice counted(Interest interest, LocalDate through, int atLeast) {
        return new Notice(
                "sources-%s-%s-%d".formatted(interest.id(), through, atLeast),
                new SourcesCounted(interest.id(), interest.agency(), through, atLeast));
    }

    private After changed(Change change) {
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
                        to.id(), to.agency(), other.agency(), other.contact(), other.number(), other.told()));
    }
}
