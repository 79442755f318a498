package vn.lienthong.contract.information;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/** What has come to rest on a piece of information. It concerns its provider and whoever uses it, and nobody else. */
public sealed interface UseEvent extends InformationEvent {
    /** The agency that uses it, or asked to. */
    AgencyCode user();

    @Override
    default boolean isTold(AgencyCode reader, AgencyCode provider) {
        return reader.equals(user()) || reader.equals(provider);
    }

    /** A matter rests on it. @param evidence whether as evidence, which the conditions allow */
    record InformationUsed(
            InformationId information,
            AgencyCode by,
            Instant at,
            UsedIn in,
            boolean evidence,
            @Nullable String purpose) implements UseEvent {
        @Override
        public AgencyCode user() {
            return by;
        }
    }

    /** Asked of the provider: to use it as evidence. @param ask its key: who asked, and how often that one has */
    record UseAsked(
            InformationId information,
            AgencyCode by,
            Instant at,
            String ask,
            UsedIn in,
            @Nullable String purpose) implements UseEvent {
        @Override
        public AgencyCode user() {
            return by;
        }
    }

    /** Let be used as evidence: from now on the matter rests on it. */
    record UseGranted(
            InformationId information,
            AgencyCode by,
            Instant at,
            String ask,
            AgencyCode user,
            UsedIn in,
            @Nullable String purpose,
            @Nullable String reason)
            implements UseEvent {}

    /** Not let be used as evidence. */
    record UseRefused(InformationId information, AgencyCode by, Instant at, String ask, AgencyCode user, String reason)
            implements UseEvent {}
}
