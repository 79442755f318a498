package vn.lienthong.views.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.tip.TipClocks.TipClock;
import vn.lienthong.contract.tip.TipCommand.WithdrawTip;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipEscalated;
import vn.lienthong.contract.tip.TipFold;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.AskedBack;
import vn.lienthong.contract.tip.TipState.Closed;
import vn.lienthong.contract.tip.TipState.Concluded;
import vn.lienthong.contract.tip.TipState.Held;
import vn.lienthong.contract.tip.TipState.Offered;
import vn.lienthong.contract.tip.TipState.Open;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.contract.tip.TipState.SetAside;
import vn.lienthong.contract.tip.TipState.Unreceived;
import vn.lienthong.contract.tip.TipStep;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/** Explains with whom a tip lies and whose turn it is. Tips are decided where they come in, and only read here. */
final class TipExplains implements Explains<TipEvent> {
    private final Supplier<Directory> directory;
    private final Function<AgencyCode, String> names;
    private final Wording wording;

    /** @param names the short name of an agency */
    TipExplains(Supplier<Directory> directory, Function<AgencyCode, String> names) {
        this.directory = directory;
        this.names = names;
        this.wording = new Wording(names);
    }

    @Override
    public Matter matter() {
        return Matter.TIP;
    }

    @Override
    public Explanation explain(List<TipEvent> events, LocalDate today) {
        TipState state = TipFold.of(events);
        List<Next> next = state instanceof Received received
                ? Stream.concat(TipStep.of(received).stream(), TipStep.onIdentity(received).stream())
                        .map(step -> next(step, received, today))
                        .toList()
                : List.of();
        return new Explanation(
                stateVi(state) + late(state) + asked(state),
                events.stream().map(this::step).toList(),
                next);
    }

    private Step step(TipEvent event) {
        CompetenceProposal rules = event.proposal();
        TimeLimit limit = event.limit();
        String basis =
                event instanceof TipEscalated escalated ? escalated.basis() : rules == null ? null : rules.basis();
        return Step.of(event, wording, limit != null ? limit.basis() : basis);
    }

    private Next next(TipStep step, Received state, LocalDate today) {
        TipClock clock = step.owed() && state instanceof Open open
                ? state.folder().clocks().of(open.duty()).orElse(null)
                : null;
        Instant dueAt = clock == null ? null : clock.limit().dueAt();
        return new Next(
                step.by(),
                TipSteps.what(step.command()),
                MessageTypes.ofPayload(step.command()).name(),
                dueAt,
                step.owed(),
                basis(basis(step, state, today), clock));
    }

    /** The law that sets the limit; beside the system's own, what the step rests on. */
    private static @Nullable String basis(@Nullable String rule, @Nullable TipClock clock) {
        if (clock == null) {
            return rule;
        }
        TimeLimit limit = clock.limit();
        return rule == null || limit.rule() != null ? limit.basis() : rule + "; " + limit.basis();
    }

    /** What it rests on where nothing says by when. */
    private @Nullable String basis(TipStep step, Received state, LocalDate today) {
        TipFolder folder = state.folder();
        Rule rule = switch (state) {
            case Offered offered -> step.command() == WithdrawTip.class ? null : Rule.TIP_HANDLED;
            case Accepted accepted -> step.owed() ? Rule.TIP_SETTLED : null;
            case Concluded concluded -> step.owed() ? Rule.TIP_SETTLED : null;
            default -> null;
        };
        Where where = Where.of(folder.content().province(), Counting.day(folder.since()));
        return rule == null
                ? null
                : Grounds.on(directory.get(), today).in(where).of(rule, step.by(), counterpart(state));
    }

    /** How far what is owed next has gone up the line. */
    private static String late(TipState state) {
        return state instanceof Open open
                ? open.folder()
                        .clocks()
                        .of(open.duty())
                        .map(clock -> switch (clock.stage()) {
                            case RUNNING, WARNED -> "";
                            case LATE -> "; quá hạn";
                            case SUPERIOR -> "; quá hạn, đã báo cáo cấp trên";
                            case OFFICE -> "; quá hạn, việc báo cáo lên trên đã đến cấp cuối cùng";
                        })
                        .orElse("")
                : "";
    }

    private static AgencyCode counterpart(Received state) {
        return state instanceof Offered offered
                ? offered.before().owes()
                : state.folder().receiver();
    }

    private String stateVi(TipState state) {
        return switch (state) {
            case Unreceived unreceived -> "Chưa tiếp nhận";
            case Held held ->
                name(held.owes()) + (held.screened() ? " đang giữ tin báo, đã sàng lọc" : " đang giữ tin báo");
            case AskedBack asked ->
                "%s hỏi lại, chờ %s bổ sung: %s".formatted(name(asked.asker()), name(asked.owes()), asked.missing());
            case Offered offered ->
                "Đã chuyển cho %s, chờ thụ lý hoặc chuyển trả%s".formatted(name(offered.to()), kept(offered.folder()));
            case Accepted accepted ->
                !accepted.begun()
                        ? name(accepted.by()) + " đã thụ lý, chưa phân công xác minh"
                        : name(accepted.by()) + " đang xác minh"
                                + (accepted.unit() == null ? "" : ": " + accepted.unit());
            case Concluded concluded ->
                "%s kết luận tin báo %s căn cứ, chờ kết thúc"
                        .formatted(name(concluded.by()), concluded.caseFile() == null ? "không có" : "có");
            case SetAside aside -> "Không phải xác minh: " + aside.result().nameVi();
            case Closed closed ->
                "Đã kết thúc, tin báo " + (closed.caseFile() == null ? "không có căn cứ" : "có căn cứ");
        };
    }

    /** What whoever reported it was asked and has not answered. */
    private static String asked(TipState state) {
        int open = state instanceof Received received
                ? received.folder().dialogue().open().size()
                : 0;
        return open == 0 ? "" : "; chờ người báo tin trả lời %d câu hỏi".formatted(open);
    }

    private String kept(TipFolder folder) {
        TipFolder.TakenUp taken = folder.taken();
        return taken == null ? "" : "; %s vẫn chịu trách nhiệm".formatted(name(taken.by()));
    }

    private String name(AgencyCode agency) {
        return names.apply(agency);
    }
}
