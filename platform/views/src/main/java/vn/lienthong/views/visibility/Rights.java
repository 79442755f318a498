package vn.lienthong.views.visibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** By which right each has a matter, from when on no longer, and what for: what is kept of that beside it, so that a {@link Reader} can ask. */
public final class Rights {
    /** In a matter's document: by agency, the keys of the communities by which it has it; nothing for those that were named. */
    public static final String THROUGH = "through";

    /** In a matter's document: those that its provider named, who have it whatever they belong to. */
    static final String NAMED = "named";
    /** In a matter's document: by agency, the key of the community as one of which it was passed on to it. */
    static final String UNDER = "under";

    /** In a matter's document: from when on nobody but its provider has it. */
    static final String UNTIL = "until";
    /** In a matter's document: by agency, from when on it has it no longer. */
    static final String UNTIL_FOR = "untilFor";

    /** In a matter's document: what for, where its provider says so. */
    public static final String PURPOSE = "purposeOfUse";

    /** What is kept of a matter so that it can be said who has it at the moment, and what for. */
    public static final Set<String> KEPT = Set.of(NAMED, THROUGH, UNDER, UNTIL, UNTIL_FOR, PURPOSE);

    private Rights() {}

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
        if (conditions != null && conditions.purpose() != null) {
            kept.append(PURPOSE, conditions.purpose());
        }
        return through.isEmpty() ? kept : kept.append(THROUGH, new Document(through));
    }

    /** Keeps by which right others have it from this event on, or for how long. */
    public static void keep(InformationEvent event, Update update) {
        switch (event) {
            case InformationCorrected corrected -> {
                Conditions conditions = corrected.conditions();
                set(update, UNTIL, conditions == null ? null : conditions.until());
                set(update, PURPOSE, conditions == null ? null : conditions.purpose());
            }
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
