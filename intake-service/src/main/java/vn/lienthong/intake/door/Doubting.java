package vn.lienthong.intake.door;

import java.util.List;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.plausible.Doubt;
import vn.lienthong.registry.plausible.Plausibility;

/** Looks at facts that can hardly be so: what cannot by its own fields is refused, and the rest is told to who asks beforehand. */
final class Doubting {
    private final Plausibility plausibility;
    private final Supplier<Directory> directory;

    Doubting(Plausibility plausibility, Supplier<Directory> directory) {
        this.plausibility = plausibility;
        this.directory = directory;
    }

    List<Doubt> of(AgencyCommand content) {
        return switch (content) {
            case OpenCaseFile open ->
                plausibility.of(open.facts(), directory.get().words());
            case AmendCaseFile amend ->
                plausibility.of(amend.facts(), directory.get().words());
            case ReceiveTip receive -> plausibility.of(receive.content());
            default -> List.of();
        };
    }

    /** The doubts of that kind, as they are told. */
    static List<Reason> told(List<Doubt> doubts, boolean impossible) {
        return doubts.stream()
                .filter(doubt -> doubt.impossible() == impossible)
                .map(doubt -> new Reason(ReasonCode.IMPLAUSIBLE, doubt.pointer(), doubt.detail(), doubt.basis()))
                .toList();
    }
}
