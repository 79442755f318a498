package vn.lienthong.tips;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.directory.DeadlineExtensionMode;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.ExtendTip;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipExtended;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.deadline.TimeLimits;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.tips.TipLimits.ByLaw;

/** More time to settle a tip, where the law that sets the limit allows it, as often and for as long as it does. */
record Extending(Supplier<Directory> directory) {
    Decision<TipEvent> extended(Command<TipCommand> command, Accepted accepted, ExtendTip extend) {
        Optional<TimeLimit> was = accepted.lawful();
        if (was.isEmpty()) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "Không luật nào đặt thời hạn giải quyết tin báo này, hoặc thời hạn ấy đã hết; chỉ gia hạn được trước khi hết hạn.");
        }
        Optional<ByLaw> law = new TipLimits(directory.get()).byLaw(accepted.folder(), command.by(), command.now());
        List<DeadlineRule> allowed = law.map(ByLaw::extensions).orElse(List.of());
        return allowed.stream()
                .filter(rule -> rule.id().equals(extend.rule()))
                .findFirst()
                .map(rule -> by(command, extend, rule, law.orElseThrow(), was.get()))
                .orElseGet(() -> Decision.refused(
                        ReasonCode.SCHEMA, "/rule", others(allowed), was.get().basis()));
    }

    private static String others(List<DeadlineRule> allowed) {
        return allowed.isEmpty()
                ? "Không có quy định nào cho gia hạn thời hạn này."
                : "Thời hạn này chỉ được gia hạn theo: %s."
                        .formatted(allowed.stream().map(DeadlineRule::id).collect(Collectors.joining(", ")));
    }

    /** What must have been granted before: time is added to a limit once another has taken its place, where the law has both. */
    private static Optional<DeadlineRule> before(DeadlineRule rule, ByLaw law) {
        return mode(rule) == DeadlineExtensionMode.REPLACES
                ? Optional.empty()
                : law.extensions().stream()
                        .filter(other -> mode(other) == DeadlineExtensionMode.REPLACES)
                        .filter(other -> !law.taken().contains(other))
                        .findFirst();
    }

    private static DeadlineExtensionMode mode(DeadlineRule rule) {
        return Objects.requireNonNull(rule.extension()).mode();
    }

    private Decision<TipEvent> by(
            Command<TipCommand> command, ExtendTip extend, DeadlineRule rule, ByLaw law, TimeLimit was) {
        int times = Objects.requireNonNull(rule.extension()).times();
        if (command.now().isAfter(was.dueAt())) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    null,
                    "Thời hạn đã hết; chỉ gia hạn được trước khi hết hạn.",
                    rule.legalBasis());
        }
        Optional<DeadlineRule> first = before(rule, law);
        if (first.isPresent()) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "/rule",
                    "Chỉ gia hạn theo %s khi đã kéo dài theo %s."
                            .formatted(rule.id(), first.get().id()),
                    rule.legalBasis());
        }
        if (law.taken().stream().filter(rule::equals).count() >= times) {
            return Decision.refused(
                    ReasonCode.TOO_MANY,
                    "/rule",
                    "Đã gia hạn theo %s đủ %d lần.".formatted(rule.id(), times),
                    rule.legalBasis());
        }
        TimeLimit limit = new TimeLimits(directory.get()).extended(was, rule, law.start(), command.now());
        return limit.equals(was)
                ? Decision.refused(
                        ReasonCode.TOO_MANY,
                        "/rule",
                        "Gia hạn theo %s không cho thêm thời gian: đã đủ tổng thời gian luật cho.".formatted(rule.id()),
                        rule.legalBasis())
                : Decision.accepted(new TipExtended(
                        extend.tip(),
                        command.by(),
                        command.now(),
                        rule.id(),
                        extend.reason(),
                        extend.decision(),
                        limit));
    }
}
