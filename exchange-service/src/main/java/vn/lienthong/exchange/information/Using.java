package vn.lienthong.exchange.information;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.UseCommand.GrantUse;
import vn.lienthong.contract.information.UseCommand.RefuseUse;
import vn.lienthong.contract.information.UseCommand.UseInformation;
import vn.lienthong.contract.information.UseEvent.InformationUsed;
import vn.lienthong.contract.information.UseEvent.UseAsked;
import vn.lienthong.contract.information.UseEvent.UseGranted;
import vn.lienthong.contract.information.UseEvent.UseRefused;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.exchange.information.Uses.AskedUse;
import vn.lienthong.registry.visibility.MayUse;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What rests on information, as its provider lets it (Quy chế phối hợp 2020, ¶4): {@link MayUse} is asked. */
final class Using {
    /** How much one may have asked that is not decided. */
    private static final int MOST_OPEN = 20;
    /** How many matters of one agency may rest on one piece of information. */
    private static final int MOST = 200;

    private Using() {}

    static Decision<InformationEvent> use(Command<InformationCommand> command, UseInformation use, Shared shared) {
        List<Reason> reasons = new ArrayList<>(shape(command.by(), use, shared.uses()));
        boolean own = command.by().equals(shared.provider());
        MayUse may = own ? MayUse.FREELY : MayUse.ask(shared.asksFor(), use.asEvidence(), use.purpose());
        reasons.addAll(may.against());
        if (may.mustAsk()
                && shared.uses().asksOf(command.by()).filter(AskedUse::open).count() >= MOST_OPEN) {
            reasons.add(Reason.of(
                    ReasonCode.TOO_SOON,
                    null,
                    "Cơ quan đang có %d lần xin phép chưa được quyết định.".formatted(MOST_OPEN)));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        return Decision.accepted(may.mustAsk() ? asked(command, use, shared) : used(command, use));
    }

    /** @param uses what there is already */
    private static List<Reason> shape(AgencyCode by, UseInformation use, Uses uses) {
        if (use.in().named().count() != 1) {
            return List.of(Reason.of(
                    ReasonCode.SCHEMA, "/in", "Nêu đúng một hồ sơ dựa vào thông tin: vụ việc, yêu cầu hoặc kế hoạch."));
        }
        boolean waits = uses.asksOf(by)
                .anyMatch(
                        asked -> asked.open() && use.asEvidence() && asked.in().equals(use.in()));
        boolean stands =
                uses.of(by).anyMatch(each -> each.in().equals(use.in()) && (each.evidence() || !use.asEvidence()));
        if (waits || stands) {
            return List.of(Reason.of(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "/in",
                    waits
                            ? "Lần xin phép dùng vào hồ sơ này đang chờ bên cung cấp quyết định."
                            : "Hồ sơ này đã được ghi là dựa vào thông tin."));
        }
        return uses.resting(by) >= MOST
                ? List.of(Reason.of(
                        ReasonCode.TOO_SOON, "/in", "Cơ quan đã có %d hồ sơ dựa vào thông tin này.".formatted(MOST)))
                : List.of();
    }

    private static InformationEvent asked(Command<InformationCommand> command, UseInformation use, Shared shared) {
        long before = shared.uses().asksOf(command.by()).count();
        return new UseAsked(
                use.information(),
                command.by(),
                command.now(),
                "%s/%d".formatted(command.by(), before + 1),
                use.in(),
                use.purpose());
    }

    private static InformationEvent used(Command<InformationCommand> command, UseInformation use) {
        return new InformationUsed(
                use.information(), command.by(), command.now(), use.in(), use.asEvidence(), use.purpose());
    }

    static Decision<InformationEvent> grant(Command<InformationCommand> command, GrantUse grant, Shared shared) {
        AskedUse asked = shared.uses().open(grant.ask());
        return asked == null
                ? nothingAsked(grant.ask())
                : Decision.accepted(new UseGranted(
                        grant.information(),
                        command.by(),
                        command.now(),
                        grant.ask(),
                        asked.by(),
                        asked.in(),
                        asked.purpose(),
                        grant.reason()));
    }

    static Decision<InformationEvent> refuse(Command<InformationCommand> command, RefuseUse refuse, Shared shared) {
        @Nullable AskedUse asked = shared.uses().open(refuse.ask());
        return asked == null
                ? nothingAsked(refuse.ask())
                : Decision.accepted(new UseRefused(
                        refuse.information(), command.by(), command.now(), refuse.ask(), asked.by(), refuse.reason()));
    }

    private static Decision<InformationEvent> nothingAsked(String ask) {
        return Decision.refused(
                ReasonCode.ILLEGAL_TRANSITION,
                "/ask",
                "Không có lần xin phép \"%s\" nào về việc dùng làm chứng cứ đang chờ quyết định.".formatted(ask),
                null);
    }
}
