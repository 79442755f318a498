package vn.lienthong.exchange.deconfliction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;

/**
 * How many independent sources there are among those who are interested in one subject. All that an agency has registered is one source, and
 * one with whoever names a matter that it names as well: what both work on, what was shared or passed on from one to the other, what came
 * to both from a third. Rather too few than too many. Pure.
 */
final class IndependentSources {
    private IndependentSources() {}

    /**
     * How many there are besides the agency that asks and those that are one source with it.
     *
     * @param until registered by then
     */
    static int besides(AgencyCode asking, List<Interest> interests, Instant until) {
        List<Set<String>> sources = new ArrayList<>();
        for (Interest interest : interests) {
            if (interest.isFromBefore(until)) {
                Set<String> source = interest.roots().collect(Collectors.toCollection(HashSet::new));
                source.add(name(interest.agency()));
                sources.stream()
                        .filter(other -> haveOneInCommon(source, other))
                        .toList()
                        .forEach(other -> {
                            sources.remove(other);
                            source.addAll(other);
                        });
                sources.add(source);
            }
        }
        return (int) sources.stream()
                .filter(source -> !source.contains(name(asking)))
                .count();
    }

    private static boolean haveOneInCommon(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    /** Unlike the key of any matter. */
    private static String name(AgencyCode agency) {
        return "agency " + agency;
    }
}
