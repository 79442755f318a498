package vn.lienthong.exchange.information;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.information.OnwardCommand.RefuseOnward;
import vn.lienthong.contract.information.OnwardCommand.RevokeOnward;
import vn.lienthong.contract.information.UseCommand.GrantUse;
import vn.lienthong.contract.information.UseCommand.RefuseUse;
import vn.lienthong.contract.information.UseCommand.UseInformation;
import vn.lienthong.exchange.information.InformationState.Asked;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.runtime.decider.AllowedStep;

/** What may be done about shared information now, and by whom. */
final class InformationSteps {
    private InformationSteps() {}

    static List<AllowedStep> allowed(Shared shared) {
        List<AllowedStep> steps = new ArrayList<>();
        shared.unread().forEach(each -> steps.add(AllowedStep.of(each, AcknowledgeInformation.class)));
        if (shared.asksFor().passedOn() != Onward.NEVER) {
            shared.holders(Holder::has).forEach(each -> steps.add(AllowedStep.of(each, AskOnward.class)));
        }
        steps.addAll(removals(shared));
        shared.holders(Holder::has).forEach(each -> steps.add(AllowedStep.of(each, UseInformation.class)));
        steps.addAll(AllowedStep.of(
                shared.provider(), CorrectInformation.class, RecallInformation.class, UseInformation.class));
        if (!shared.uses().open().isEmpty()) {
            steps.addAll(AllowedStep.of(shared.provider(), GrantUse.class, RefuseUse.class));
        }
        if (shared.asks().values().stream().anyMatch(Asked::open)) {
            steps.addAll(AllowedStep.of(shared.provider(), GrantOnward.class, RefuseOnward.class));
        }
        if (!shared.holders(Holder::hasOnward).isEmpty()) {
            steps.add(AllowedStep.of(shared.provider(), RevokeOnward.class));
        }
        return steps;
    }

    /** Those that are to confirm that they removed what was taken back. */
    static List<AllowedStep> removals(Shared last) {
        return last.owingRemoval().stream()
                .map(each -> AllowedStep.of(each, ConfirmRemoval.class))
                .toList();
    }
}
