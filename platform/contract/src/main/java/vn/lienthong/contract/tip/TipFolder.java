package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * What is kept of a tip, however it stands.
 *
 * @param watchers named on receipt to oversee it
 * @param audience may see it beside the receiver
 * @param additions what was found out or newly reported since, oldest first
 * @param received when it was received first
 * @param since when it was received or reopened last
 * @param nature what it is by law; null where nobody has said
 * @param taken who has taken it up; null while nobody has
 * @param dialogue with whoever reported it
 * @param identity of whoever reported it
 * @param links other tips of the same matter, as somebody has said
 */
public record TipFolder(
        TipId tip,
        AgencyCode receiver,
        Set<AgencyCode> watchers,
        Set<AgencyCode> audience,
        TipContent content,
        List<TipAddition> additions,
        Instant received,
        Instant since,
        @Nullable TipNature nature,
        @Nullable TakenUp taken,
        Course course,
        TipDialogue dialogue,
        SealedIdentity identity,
        Set<TipId> links) {

    /** Who answers for it. @param at when it was taken up first, since it was received or reopened last */
    public record TakenUp(AgencyCode by, Instant at) {}

    /**
     * Where its times stand.
     *
     * @param routing when it began to be owed that it is routed; null before
     * @param extensions of the time to settle it, one for each time, oldest first
     */
    public record Course(TipStays stays, @Nullable Instant routing, TipClocks clocks, List<Extension> extensions) {
        static Course begin(TipStays stays) {
            return new Course(stays, null, TipClocks.NONE, List.of());
        }

        Course with(TipStays other) {
            return new Course(other, routing, clocks, extensions);
        }
    }

    /** More time that the law allows. @param rule its id in the deadlines of the directory */
    public record Extension(String rule, AgencyCode by) {}

    static TipFolder of(TipEvent.TipReceived received) {
        Set<AgencyCode> watchers = Set.copyOf(received.watchers());
        return new TipFolder(
                received.tip(),
                received.by(),
                watchers,
                watchers,
                received.content(),
                List.of(),
                received.at(),
                received.at(),
                null,
                null,
                Course.begin(TipStays.begin(received.by(), received.at())),
                TipDialogue.NONE,
                SealedIdentity.NONE,
                Set.of());
    }

    /** What runs on it. */
    public TipClocks clocks() {
        return course.clocks();
    }

    /** When it reached whom. */
    public TipStays stays() {
        return course.stays();
    }

    /** By which there is more time to settle it. */
    public List<Extension> extensions() {
        return course.extensions();
    }

    /** It has reached that agency, which may take it up. */
    TipFolder seenAlsoBy(AgencyCode agency, Instant at) {
        return seenAlsoBy(List.of(agency)).on(course.with(stays().reached(agency, at)));
    }

    /** They are told of it, and no time of theirs begins. */
    TipFolder seenAlsoBy(List<AgencyCode> agencies) {
        Set<AgencyCode> more = new TreeSet<>(audience);
        more.addAll(agencies);
        return new TipFolder(
                tip,
                receiver,
                watchers,
                Collections.unmodifiableSet(more),
                content,
                additions,
                received,
                since,
                nature,
                taken,
                course,
                dialogue,
                identity,
                links);
    }

    TipFolder adding(TipAddition addition) {
        List<TipAddition> more = new ArrayList<>(additions);
        more.add(addition);
        TipContent stated = addition.facts() == null ? content : content.with(addition.facts());
        return new TipFolder(
                tip,
                receiver,
                watchers,
                audience,
                stated,
                List.copyOf(more),
                received,
                since,
                nature,
                taken,
                course,
                dialogue,
                identity,
                links);
    }

    /** Whether that is another nature than it is known to have. */
    public boolean isOther(@Nullable TipNature said) {
        return nature != null && natureOr(said) != nature;
    }

    /** What it is by law, as it is said now, or as it was. */
    public @Nullable TipNature natureOr(@Nullable TipNature said) {
        return said == null ? nature : said;
    }

    TipFolder of(@Nullable TipNature other) {
        return other == null
                ? this
                : new TipFolder(
                        tip, receiver, watchers, audience, content, additions, received, since, other, taken, course,
                        dialogue, identity, links);
    }

    TipFolder takenUp(AgencyCode by, Instant at) {
        TakenUp first = new TakenUp(by, taken == null ? at : taken.at());
        Course on = course.with(stays().takenUp(by, at));
        return new TipFolder(
                tip, receiver, watchers, audience, content, additions, received, since, nature, first, on, dialogue,
                identity, links);
    }

    /** From that day on as if it came in anew, to that agency. */
    TipFolder anew(AgencyCode to, Instant at) {
        TakenUp again = taken == null ? null : new TakenUp(taken.by(), at);
        TipStays stays = TipStays.begin(to, at);
        Course on = Course.begin(again == null ? stays : stays.takenUp(to, at));
        return new TipFolder(
                tip, receiver, watchers, audience, content, additions, received, at, nature, again, on, dialogue,
                identity, links);
    }

    TipFolder speaking(TipDialogue other) {
        return new TipFolder(
                tip, receiver, watchers, audience, content, additions, received, since, nature, taken, course, other,
                identity, links);
    }

    /** It is to be routed from then on, unless it was before. */
    TipFolder routed(Instant at) {
        return course.routing() == null ? on(new Course(stays(), at, clocks(), extensions())) : this;
    }

    TipFolder with(TipClocks other) {
        return on(new Course(stays(), course.routing(), other, extensions()));
    }

    TipFolder extended(String rule, AgencyCode by) {
        List<Extension> more = new ArrayList<>(extensions());
        more.add(new Extension(rule, by));
        return on(new Course(stays(), course.routing(), clocks(), List.copyOf(more)));
    }

    private TipFolder on(Course other) {
        return new TipFolder(
                tip, receiver, watchers, audience, content, additions, received, since, nature, taken, other, dialogue,
                identity, links);
    }

    TipFolder with(SealedIdentity other) {
        return new TipFolder(
                tip, receiver, watchers, audience, content, additions, received, since, nature, taken, course, dialogue,
                other, links);
    }

    TipFolder linked(TipId other) {
        Set<TipId> more = new LinkedHashSet<>(links);
        more.add(other);
        return with(Collections.unmodifiableSet(more));
    }

    TipFolder unlinked(TipId other) {
        Set<TipId> fewer = new LinkedHashSet<>(links);
        fewer.remove(other);
        return with(Collections.unmodifiableSet(fewer));
    }

    private TipFolder with(Set<TipId> others) {
        return new TipFolder(
                tip, receiver, watchers, audience, content, additions, received, since, nature, taken, course, dialogue,
                identity, others);
    }
}
