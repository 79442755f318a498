package vn.lienthong.registry.visibility;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * The conditions under which a thing may be seen; they travel with it.
 *
 * @param provider the agency that answers for it
 * @param audience the agencies that may see it, the provider among them
 * @param recipientsKnown whether they learn of each other: those who act together do, those who are merely informed need not
 */
public record Handling(AgencyCode provider, SortedSet<AgencyCode> audience, boolean recipientsKnown) {
    public Handling {
        TreeSet<AgencyCode> everyone = new TreeSet<>(audience);
        everyone.add(provider);
        audience = Collections.unmodifiableSortedSet(everyone);
    }

    /** For the provider and these, who know of each other. */
    public static Handling of(AgencyCode provider, Collection<AgencyCode> audience) {
        return new Handling(provider, new TreeSet<>(audience), true);
    }

    /** For the provider and these, none of whom learns of the others. */
    public static Handling apart(AgencyCode provider, Collection<AgencyCode> audience) {
        return new Handling(provider, new TreeSet<>(audience), false);
    }

    /** The same for these as well. */
    public Handling and(Collection<AgencyCode> others) {
        TreeSet<AgencyCode> more = new TreeSet<>(audience);
        more.addAll(others);
        return new Handling(provider, more, recipientsKnown);
    }

    /** As far as this one of the audience may know of it: all of it, or itself and the provider. */
    public Handling knownTo(AgencyCode reader) {
        return recipientsKnown || reader.equals(provider) ? this : apart(provider, List.of(reader));
    }

    /** As it stands in the envelope: codes joined by commas. */
    public String wire() {
        return audience.stream().map(AgencyCode::value).collect(Collectors.joining(","));
    }

    /** What the envelope's {@code provider} and {@code handling} say. @throws IllegalArgumentException if a code is none */
    public static Handling from(AgencyCode provider, @Nullable String wire) {
        return of(
                provider,
                wire == null || wire.isEmpty()
                        ? List.of()
                        : Arrays.stream(wire.split(",")).map(AgencyCode::new).toList());
    }
}
