package vn.lienthong.views.quarter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.runtime.web.Refusal;
import vn.lienthong.views.register.CommonHistories.Common;

/** Prepares what a party of an agreement exchanges with the others for a quarter, out of what has happened. */
final class Preparing {
    /** What an agency may see of the register. */
    interface Reads {
        /** What has happened to what is owed under an agreement; nothing if the agency may not see it. */
        List<MatterEvent> commitment(AgencyCode reader, String id);

        /** What one and others have in common that moved in the quarter. */
        Common common(AgencyCode one, Collection<AgencyCode> others, Quarter quarter);

        /** Those of these matters that the agency may see, as lists show them. */
        List<Document> headings(AgencyCode reader, List<String> ids);
    }

    private static final Comparator<Map.Entry<String, List<MatterEvent>>> MOVED_LAST =
            Comparator.comparing(Preparing::movedAt).reversed().thenComparing(Map.Entry.comparingByKey());

    private final Reads reads;
    private final Letter letter;

    Preparing(Reads reads, Letter letter) {
        this.reads = reads;
        this.letter = letter;
    }

    /** For one reader. @param named the party; null for the reader itself @throws Refusal if there is no such agreement, or party */
    OfParty of(AgencyCode reader, String id, Quarter quarter, @Nullable AgencyCode named) {
        List<MatterEvent> own = reads.commitment(reader, id);
        if (own.isEmpty()) {
            throw Problems.notFound(Matter.COMMITMENT.nameVi().toLowerCase(Locale.ROOT) + " này");
        }
        Agreed agreed = Agreed.of(own, quarter);
        AgencyCode party = named == null ? reader : named;
        if (!agreed.parties().contains(party)) {
            throw noParty(party, agreed.parties());
        }
        Set<AgencyCode> others = new TreeSet<>(agreed.parties());
        others.remove(party);
        return new OfParty(reader, party, others, quarter, agreed, reads.common(party, others, quarter));
    }

    private static Refusal noParty(AgencyCode asked, Collection<AgencyCode> parties) {
        return new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Tham số không hợp lệ.",
                List.of(Reason.of(
                        ReasonCode.SCHEMA,
                        "agency",
                        "%s không là bên của quy chế trong quý này; các bên: %s."
                                .formatted(
                                        asked,
                                        String.join(
                                                ", ",
                                                parties.stream()
                                                        .map(AgencyCode::value)
                                                        .toList())))));
    }

    private static Instant movedAt(Map.Entry<String, List<MatterEvent>> matter) {
        return matter.getValue().getLast().at();
    }

    /** In their order. */
    List<Document> shown(AgencyCode reader, List<String> ids) {
        return reads.headings(reader, ids).stream()
                .sorted(Comparator.comparingInt(matter -> ids.indexOf(matter.getString("id"))))
                .toList();
    }

    /** What one party did, for one reader. */
    final class OfParty {
        private final AgencyCode reader;
        private final AgencyCode party;
        private final Set<AgencyCode> others;
        private final Quarter quarter;
        private final Agreed agreed;
        private final Common common;

        private OfParty(
                AgencyCode reader,
                AgencyCode party,
                Set<AgencyCode> others,
                Quarter quarter,
                Agreed agreed,
                Common common) {
            this.reader = reader;
            this.party = party;
            this.others = others;
            this.quarter = quarter;
            this.agreed = agreed;
            this.common = common;
        }

        /** The ids of the matters that are counted, the one that moved last first. */
        List<String> behind(Dealing dealing) {
            return counted(dealing, common.seenBy(reader, common.ids(dealing.kind())));
        }

        private List<String> counted(Dealing dealing, Map<String, List<MatterEvent>> seen) {
            return seen.entrySet().stream()
                    .filter(matter -> dealing.counts(new Dealings(matter.getValue(), quarter), party, others))
                    .sorted(MOVED_LAST)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        Prepared prepared() {
            Map<Dealing, List<String>> behind = all(common.seenBy(reader));
            return new Prepared(
                    agreed.code(),
                    agreed.titleVi(),
                    party,
                    letter.name(party),
                    List.copyOf(others),
                    others.stream().map(letter::name).toList(),
                    quarter.label(),
                    quarter.nameVi(),
                    quarter.first(),
                    quarter.last(),
                    reader,
                    behind.entrySet().stream()
                            .map(each -> new Prepared.Figure(
                                    each.getKey().wire(),
                                    each.getKey().nameVi(),
                                    each.getValue().size()))
                            .toList(),
                    agreed.owed().stream()
                            .filter(duty -> duty.by().equals(party))
                            .map(duty -> new Prepared.Owed(duty.key(), duty.what(), duty.basis(), duty.dueAt()))
                            .toList(),
                    reader.equals(party) && common.complete() ? text(behind) : null,
                    common.complete());
        }

        private Map<Dealing, List<String>> all(Map<String, List<MatterEvent>> seen) {
            Map<Dealing, List<String>> all = new LinkedHashMap<>();
            for (Dealing dealing : Dealing.values()) {
                all.put(dealing, counted(dealing, seen));
            }
            return all;
        }

        /** It goes to all of the others: what one of them does not know is not in it. */
        private String text(Map<Dealing, List<String>> own) {
            Map<Dealing, List<String>> known = new LinkedHashMap<>();
            own.forEach((dealing, ids) -> known.put(dealing, new ArrayList<>(ids)));
            for (AgencyCode other : others) {
                Set<String> left = known.values().stream().flatMap(List::stream).collect(Collectors.toSet());
                all(common.seenBy(other, left))
                        .forEach((dealing, ids) ->
                                Objects.requireNonNull(known.get(dealing)).retainAll(Set.copyOf(ids)));
            }
            Map<Dealing, Letter.Counted> matters = new LinkedHashMap<>();
            known.forEach((dealing, ids) -> matters.put(dealing, new Letter.Counted(ids.size(), first(ids))));
            return letter.of(agreed.titleVi(), party, others, quarter, matters);
        }

        private List<Document> first(List<String> ids) {
            return ids.isEmpty() ? List.of() : shown(party, ids.subList(0, Math.min(ids.size(), Letter.MOST_NUMBERS)));
        }
    }
}
