package vn.lienthong.contract.information;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;

/** What of an event one of its readers, who is not the provider, may know. Pure: from what the event itself carries. */
final class Readers {
    private Readers() {}

    /** Whether the event is for that one at all. */
    static boolean has(AgencyCode provider, List<AgencyCode> audience, AgencyCode reader) {
        return reader.equals(provider) || audience.contains(reader);
    }

    static InformationContent content(InformationContent content, @Nullable Conditions conditions, AgencyCode reader) {
        return conditions == null ? content : content.seenBy(reader, conditions);
    }

    /** Those who receive it, if they may know of each other; else the reader alone. */
    static List<AgencyCode> known(List<AgencyCode> audience, @Nullable Conditions conditions, AgencyCode reader) {
        return conditions != null && conditions.recipientsLearnOfEachOther() ? audience : alone(audience, reader);
    }

    /** The reader, if it is among them. */
    static List<AgencyCode> alone(List<AgencyCode> agencies, AgencyCode reader) {
        return agencies.contains(reader) ? List.of(reader) : List.of();
    }

    static @Nullable Conditions conditions(@Nullable Conditions conditions, AgencyCode reader) {
        return conditions == null ? null : conditions.seenBy(reader);
    }
}
