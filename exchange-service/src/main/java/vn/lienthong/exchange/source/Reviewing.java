package vn.lienthong.exchange.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.source.Source;
import vn.lienthong.contract.source.SourceChange;
import vn.lienthong.contract.source.SourceCommand;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceNotice;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.task.Limits;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What a matter is told of the information that it rests on, and what those say that answer for it. */
record Reviewing(Matter matter, Supplier<Directory> directory) {

    /**
     * Only what an agency rested on information that may see the matter concerns it: by resting another's on something, nobody writes into that.
     *
     * @param answering who is to look it through; nobody where it has ended
     */
    Decision<MatterEvent> noticed(
            Command<?> command, SourceNotice notice, Handling handling, Set<AgencyCode> answering, Sources sources) {
        Source source = notice.source();
        List<AgencyCode> users = source.users().stream()
                .filter(user -> WhoMaySee.ask(user, handling).sees())
                .toList();
        if (users.isEmpty()) {
            return noSuchMatter();
        }
        Deadline limit = answering.isEmpty() ? null : limit(notice.how(), command.now());
        return Decision.accepted(SourceEvent.of(
                notice.matter(),
                new SourceStep.Changed(
                        handling.provider(),
                        command.now(),
                        sources.last() + 1,
                        notice.how(),
                        new Source(source.information(), source.provider(), users),
                        List.copyOf(new TreeSet<>(answering)),
                        limit,
                        sources.openOf(source.information(), users))));
    }

    /** As long as those have that have the information itself. */
    private Deadline limit(SourceChange how, Instant now) {
        String rule = switch (how) {
            case CORRECTED -> "INFORMATION-ACKNOWLEDGE";
            case RECALLED -> "INFORMATION-REMOVE";
        };
        return Limits.byRule(directory.get(), rule, now, now);
    }

    Decision<MatterEvent> reviewed(
            Command<?> command, SourceCommand review, Handling handling, Set<AgencyCode> answering, Sources sources) {
        if (!WhoMaySee.ask(command.by(), handling).sees()) {
            return noSuchMatter();
        }
        if (answering.isEmpty()) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION, "Không thực hiện được: %s đã kết thúc.".formatted(matterVi()));
        }
        if (sources.owed(review.change(), command.by()) == null) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "/change",
                    "Không có thay đổi nguồn số %d nào đang chờ cơ quan rà soát.".formatted(review.change()),
                    null);
        }
        return Decision.accepted(SourceEvent.of(
                review.about(), new SourceStep.Reviewed(command.by(), command.now(), review.change(), review.note())));
    }

    /**
     * What it brings about that others answer for the matter.
     *
     * @param by who answers for it now
     * @param replaced whether another has taken the place of that agency
     * @param newly who answers for it now and did not before
     */
    List<MatterEvent> moved(
            MatterId matter,
            Sources sources,
            AgencyCode by,
            Predicate<AgencyCode> replaced,
            Set<AgencyCode> newly,
            Instant now) {
        List<MatterEvent> moved = new ArrayList<>();
        sources.open().forEach((change, open) -> {
            Set<AgencyCode> owing = open.owed().keySet();
            List<AgencyCode> from = owing.stream().filter(replaced).toList();
            List<AgencyCode> to =
                    newly.stream().filter(agency -> !owing.contains(agency)).toList();
            if (!from.isEmpty()) {
                Deadline limit = to.isEmpty() ? null : limit(open.how(), now);
                moved.add(SourceEvent.of(matter, new SourceStep.ReviewMoved(by, now, change, from, to, limit)));
            }
        });
        return moved;
    }

    Decision<MatterEvent> noSuchMatter() {
        return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có %s nào mang mã này.".formatted(matterVi()));
    }

    private String matterVi() {
        return matter.nameVi().toLowerCase(Locale.ROOT);
    }

    AllowedStep step(AgencyCode by) {
        return AllowedStep.of(by, command(matter));
    }

    /** The command by which those that answer for such a matter say that they have looked it through. */
    static Class<? extends SourceCommand> command(Matter matter) {
        return switch (matter) {
            case CASEFILE -> SourceCommand.OfCaseFile.class;
            case REQUEST -> SourceCommand.OfRequest.class;
            case PLAN -> SourceCommand.OfPlan.class;
            default -> throw new IllegalArgumentException("rests on no information: " + matter);
        };
    }

    static Attributes attributes(SourceStep step) {
        return switch (step) {
            case SourceStep.Changed changed -> due(changed.limit());
            case SourceStep.Reviewed reviewed -> Attributes.NONE;
            case SourceStep.ReviewMoved moved -> due(moved.limit());
            case SourceStep.Reminded reminded -> new Attributes(null, reminded.dueAt(), null);
        };
    }

    private static Attributes due(@Nullable Deadline limit) {
        return limit == null ? Attributes.NONE : new Attributes(null, limit.dueAt(), null);
    }
}
