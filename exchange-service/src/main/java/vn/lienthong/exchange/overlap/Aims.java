package vn.lienthong.exchange.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanCancelled;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanEvent.PlanReviewed;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;

/**
 * What a plan aims at, as far as its events have told: from its draft on, until it is cancelled or finally reviewed.
 *
 * @param keys the subjects and communes that it aims at now
 */
record Aims(AgencyCode lead, List<AgencyCode> watchers, List<String> keys) {
    /** The plan after an event, and what has changed under each key that it aimed at before or aims at now. */
    record Change(Aims after, List<Claims> claims) {}

    /** Whether such an event may change anything: most of what happens to a plan does not. */
    static boolean concerns(PlanEvent event) {
        return switch (event) {
            case PlanDrafted drafted -> true;
            case PlanRevised revised -> true;
            case PlanCancelled cancelled -> true;
            case PlanReviewed reviewed -> reviewed.ends();
            default -> false;
        };
    }

    /** What an event changes; null if nothing. @param before null before the first event */
    static @Nullable Change after(@Nullable Aims before, PlanEvent event) {
        return switch (event) {
            case PlanDrafted drafted ->
                change(new Aims(drafted.by(), drafted.watchers(), List.of()), event, claims(drafted.terms()));
            case PlanRevised revised when before != null -> change(before, event, claims(revised.terms()));
            case PlanCancelled cancelled when before != null -> change(before, event, Map.of());
            case PlanReviewed reviewed when before != null && reviewed.ends() -> change(before, event, Map.of());
            default -> null;
        };
    }

    private static Change change(Aims before, PlanEvent event, Map<String, List<Claim>> claims) {
        Set<String> touched = new TreeSet<>(before.keys());
        touched.addAll(claims.keySet());
        List<Claims> changes = touched.stream()
                .map(key -> new Claims(
                        key,
                        event.plan(),
                        before.lead(),
                        before.watchers(),
                        claims.getOrDefault(key, List.of()),
                        event.at()))
                .toList();
        return new Change(new Aims(before.lead(), before.watchers(), List.copyOf(claims.keySet())), changes);
    }

    private static Map<String, List<Claim>> claims(PlanTerms terms) {
        Map<String, List<Claim>> claims = new TreeMap<>();
        for (int index = 0; index < terms.targets().size(); index++) {
            Target target = terms.targets().get(index);
            if (target.subject() != null) {
                add(claims, Identifiers.key(target.subject()), claim(index, target, "", terms));
            }
            if (target.place() != null) {
                add(
                        claims,
                        Identifiers.key(target.place()),
                        claim(index, target, Identifiers.address(target.place()), terms));
            }
        }
        return claims;
    }

    private static Claim claim(int index, Target target, String address, PlanTerms terms) {
        return new Claim(
                index,
                target.label(),
                address,
                target.period(),
                terms.links().follows(),
                terms.links().within());
    }

    private static void add(Map<String, List<Claim>> claims, String key, Claim claim) {
        claims.computeIfAbsent(key, none -> new ArrayList<>()).add(claim);
    }
}
