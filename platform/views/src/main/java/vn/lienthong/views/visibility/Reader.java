package vn.lienthong.views.visibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.runtime.community.Communities;

/**
 * An agency that reads at one moment. By which right it has something is asked at each read: it ends when the membership does, or its time
 * has come, also before what was shared says so.
 */
public record Reader(AgencyCode code, Communities communities, Instant moment) {
    /** In a matter's document: by agency, the keys of the communities by which it has it; nothing for those that were named. */
    public static final String THROUGH = "through";

    /** In a matter's document: those that its provider named, who have it whatever they belong to. */
    private static final String NAMED = "named";
    /** In a matter's document: by agency, the key of the community as one of which it was passed on to it. */
    private static final String UNDER = "under";

    /** In a matter's document: from when on nobody but its provider has it. */
    private static final String UNTIL = "until";
    /** In a matter's document: by agency, from when on it has it no longer. */
    private static final String UNTIL_FOR = "untilFor";

    /** What is kept of a matter so that it can be said who has it at the moment. */
    public static final Set<String> KEPT = Set.of(NAMED, THROUGH, UNDER, UNTIL, UNTIL_FOR);
    /** All that must be read of a document to ask {@link #maySee}. */
    public static final Set<String> FIELDS =
            Stream.concat(KEPT.stream(), Stream.of("provider", "audience")).collect(Collectors.toUnmodifiableSet());

    /** Whether the conditions of the document let it be seen, now. */
    public boolean maySee(Document document) {
        return StoredHandling.maySee(code, document) && hasStill(document);
    }

    /** Whether the right by which the agency has it has not ended: its time, or that it belongs to a community. */
    public boolean hasStill(Document document) {
        if (code.value().equals(document.getString("provider"))) {
            return true;
        }
        return !isOver(document.getString(UNTIL))
                && (document.getList(NAMED, String.class, List.of()).contains(code.value()) || isEntitled(document));
    }

    private boolean isOver(@Nullable String until) {
        return until != null && !moment.isBefore(Instant.parse(until));
    }

    private boolean isEntitled(Document document) {
        List<String> through = document.get(THROUGH, new Document()).getList(code.value(), String.class);
        String under = document.get(UNDER, new Document()).getString(code.value());
        return through != null
                ? through.stream().anyMatch(this::isOf)
                : (under == null || isOf(under))
                        && !isOver(document.get(UNTIL_FOR, new Document()).getString(code.value()));
    }

    private boolean isOf(String community) {
        return communities.has(Community.ofKey(community), code, moment);
    }

    /** What is kept of who has it by which right. */
    public static Document kept(InformationShared shared) {
        Document kept = new Document(
                NAMED, shared.audience().stream().map(AgencyCode::value).toList());
        Map<String, List<String>> through = shared.everyCommunity().stream()
                .flatMap(each -> each.members().stream()
                        .map(member ->
                                Map.entry(member.value(), each.community().key())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Conditions conditions = shared.conditions();
        if (conditions != null && conditions.until() != null) {
            kept.append(UNTIL, conditions.until().toString());
        }
        return through.isEmpty() ? kept : kept.append(THROUGH, new Document(through));
    }

    /** Keeps by which right others have it from this event on, or for how long. */
    public static void keep(InformationEvent event, Update update) {
        switch (event) {
            case InformationCorrected corrected ->
                set(
                        update,
                        UNTIL,
                        corrected.conditions() == null
                                ? null
                                : corrected.conditions().until());
            case OnwardGranted granted -> {
                Community under = granted.under();
                for (AgencyCode agency : granted.to()) {
                    set(update, of(UNDER, agency), under == null ? null : under.key());
                    set(update, of(UNTIL_FOR, agency), granted.until());
                }
            }
            case AudienceChanged changed -> {
                changed.left().forEach(agency -> update.unset(of(THROUGH, agency)));
                String key = changed.members().community().key();
                changed.members().members().forEach(agency -> update.addToSet(of(THROUGH, agency), key));
            }
            case InformationRecalled recalled -> update.unset(UNTIL);
            case InformationExpired expired -> update.unset(UNTIL);
            default -> {
                // whoever has it has it as before
            }
        }
    }

    /** It has ended for that agency, to which nothing is left to end. */
    public static void ended(AgencyCode agency, Update update) {
        update.unset(of(UNDER, agency)).unset(of(UNTIL_FOR, agency));
    }

    private static void set(Update update, String field, @Nullable Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value.toString());
        }
    }

    private static String of(String field, AgencyCode agency) {
        return field + "." + agency.value();
    }
}
