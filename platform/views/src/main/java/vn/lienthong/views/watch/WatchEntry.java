package vn.lienthong.views.watch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.visibility.Handling;

/**
 * One matter on the watch: what is owed on it, who may see it, and the documents that show it.
 *
 * @param topic the topic of its events, which names the kind of matter
 * @param position offset of the last of its events that is in it
 * @param number by which people call it; null if it has none yet
 */
record WatchEntry(
        String topic,
        String id,
        long position,
        Handling handling,
        MatterObligations matter,
        @Nullable MatterNumber number) {
    /** What is due, for one obligation that has no limit: after everything that has one. */
    static final long NEVER = Long.MAX_VALUE;

    /** Where a document stands in the store. */
    record Place(String collection, String id) {}

    /** All documents that show it, none if nothing is owed. */
    Map<Place, Document> documents() {
        Map<Place, Document> documents = new LinkedHashMap<>();
        Document heading = heading();
        matter.obligations().forEach((key, owed) -> {
            String collection = key.equals(MatterObligations.FINISH) ? Watch.WAITING : Watch.OBLIGATIONS;
            String place = id + "/" + key;
            documents.put(
                    new Place(collection, place), obligation(heading, owed).append("_id", place));
        });
        if (matter.watched()) {
            documents.put(new Place(Watch.CASES, id), watched(heading).append("_id", id));
        }
        return documents;
    }

    private Document obligation(Document heading, Obligation owed) {
        ClockProgress progress = owed.progress();
        return new Document(heading)
                .append("duty", owed.duty().name())
                .append("about", owed.about())
                .append("owedBy", owed.by().value())
                .append("owedTo", code(owed.to()))
                .append("line", code(owed.line()))
                .append("since", owed.since().toString())
                .append("due", due(owed))
                .append("dueAt", text(owed.limit().dueAt()))
                .append("cited", owed.limit().basis())
                .append("byDefault", owed.limit().byDefault())
                .append("warned", progress.warned())
                .append("silent", progress.silent())
                .append(
                        "level",
                        progress.level() == null ? null : progress.level().name())
                .append("told", codes(progress.told()))
                .append("pausedUntil", text(progress.pausedUntil()))
                .append(
                        "urgedBy",
                        owed.urged() == null ? null : owed.urged().by().value())
                .append(
                        "urgedAt",
                        owed.urged() == null ? null : text(owed.urged().at()))
                .append("parties", codes(parties(owed)))
                .append("audience", codes(audience(owed)));
    }

    /** Those that information was shared with do not learn of each other by what each of them owes, and nobody that somebody is called back. */
    Set<AgencyCode> audience(Obligation owed) {
        return topic.equals(Matter.INFORMATION.events()) || owed.duty().isToAPerson()
                ? parties(owed)
                : handling.audience();
    }

    /** Milliseconds by which the lists are in order; what stands still or has no limit comes last. */
    private static long due(Obligation owed) {
        var dueAt = owed.limit().dueAt();
        return dueAt == null || owed.progress().pausedUntil() != null ? NEVER : dueAt.toEpochMilli();
    }

    /** Those whose own it is: who owes it, to whom, the head of its line, and those it was reported to. */
    static Set<AgencyCode> parties(Obligation owed) {
        Set<AgencyCode> parties = new TreeSet<>(owed.progress().told());
        parties.add(owed.by());
        for (AgencyCode other : new AgencyCode[] {owed.to(), owed.line()}) {
            if (other != null) {
                parties.add(other);
            }
        }
        return parties;
    }

    private Document watched(Document heading) {
        return new Document(heading)
                .append("holder", matter.finisher().value())
                .append("openedAt", matter.heading().since().toString())
                .append(
                        "flags",
                        matter.flags().entrySet().stream()
                                .map(flag -> new Document("flag", flag.getKey().name())
                                        .append("since", flag.getValue().toString()))
                                .toList())
                .append(
                        "raised",
                        matter.flags().keySet().stream().map(CaseFileFlag::name).toList());
    }

    private Document heading() {
        Heading heading = matter.heading();
        Serves serves = heading.serves();
        Where where = heading.where();
        return new Document("topic", topic)
                .append("matter", id)
                .append("number", text(number))
                .append("title", heading.title())
                .append(
                        "urgency",
                        heading.urgency() == null ? null : heading.urgency().wire())
                .append("plan", serves == null ? null : text(serves.plan()))
                .append("group", serves == null ? null : text(serves.group()))
                .append(
                        "provinces",
                        where == null
                                ? List.of()
                                : where.provinces().stream()
                                        .map(ProvinceCode::value)
                                        .toList())
                .append("mapDay", where == null ? null : text(where.mapDay()))
                .append("provider", handling.provider().value())
                .append("audience", codes(handling.audience()));
    }

    private static List<String> codes(Collection<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::value).toList();
    }

    private static @Nullable String code(@Nullable AgencyCode agency) {
        return agency == null ? null : agency.value();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
