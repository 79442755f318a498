package vn.lienthong.registry.deadline;

import java.util.Collection;
import java.util.Optional;
import vn.lienthong.contract.directory.DeadlineDirection;
import vn.lienthong.contract.directory.DeadlineExtension;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.registry.load.Overlaps;

/** What can be wrong with a deadline beside the others; each answer is a reason, or nothing. */
final class DeadlineChecks {
    private DeadlineChecks() {}

    static Optional<String> wrong(DeadlineRule rule, Collection<DeadlineRule> all) {
        if (rule.legalBasis().isBlank()) {
            return Optional.of("no legal_basis");
        }
        DeadlineExtension extension = rule.extension();
        return extension == null ? overlap(rule, all) : extending(rule, extension, all);
    }

    private static Optional<String> extending(
            DeadlineRule rule, DeadlineExtension extension, Collection<DeadlineRule> all) {
        if (rule.limit().direction() == DeadlineDirection.BEFORE) {
            return Optional.of("an extension is not counted back");
        }
        if (all.stream().noneMatch(other -> isBase(other, rule, extension))) {
            return Optional.of("extends %s, which is no rule of the same trigger".formatted(extension.of()));
        }
        return overlap(rule, all);
    }

    private static boolean isBase(DeadlineRule other, DeadlineRule rule, DeadlineExtension extension) {
        return other.id().equals(extension.of())
                && other.extension() == null
                && other.trigger().equals(rule.trigger());
    }

    private static Optional<String> overlap(DeadlineRule rule, Collection<DeadlineRule> all) {
        return Overlaps.of(rule, all, DeadlineRule::id, DeadlineRule::period, DeadlineRule::key);
    }
}
