package vn.lienthong.exchange.information;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.information.OnwardCommand.RevokeOnward;
import vn.lienthong.contract.information.UseCommand.GrantUse;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.information.InformationState.Asked;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.views.explain.Explanation.Next;

/** Whose turn it is to do what about a piece of information. */
final class InformationTurns {
    private InformationTurns() {}

    /** While it is shared. */
    static List<Next> of(Shared shared, Grounds grounds) {
        List<Next> next = new ArrayList<>();
        for (AgencyCode reader : shared.unread()) {
            Owed owed = shared.owed(reader);
            next.add(
                    owed == null
                            ? Next.may(reader, "Xác nhận đã đọc thông tin", AcknowledgeInformation.class, null)
                            : Next.owed(
                                    reader,
                                    owed.duty().nameVi(),
                                    AcknowledgeInformation.class,
                                    owed.dueAt(),
                                    basis(grounds, reader, shared.provider())));
        }
        if (shared.asksFor().passedOn() != Onward.NEVER) {
            shared.holders(Holder::has)
                    .forEach(each ->
                            next.add(Next.may(each, "Xin phép chia sẻ tiếp cho cơ quan khác", AskOnward.class, null)));
        }
        shared.asks().forEach((key, asked) -> {
            if (asked.open()) {
                next.add(decision(shared, key, asked));
            }
        });
        shared.uses()
                .open()
                .forEach((key, asked) -> next.add(Next.may(
                        shared.provider(),
                        "Quyết định lần xin phép %s: %s xin dùng làm chứng cứ".formatted(key, asked.by()),
                        GrantUse.class,
                        null)));
        next.add(Next.may(shared.provider(), "Đính chính thông tin", CorrectInformation.class, null));
        next.add(Next.may(shared.provider(), "Thu hồi thông tin", RecallInformation.class, null));
        if (!shared.holders(Holder::hasOnward).isEmpty()) {
            next.add(Next.may(shared.provider(), "Thu hồi thông tin đã chia sẻ tiếp", RevokeOnward.class, null));
        }
        return next;
    }

    private static Next decision(Shared shared, String key, Asked asked) {
        return Next.may(
                shared.provider(),
                "Quyết định lần xin phép %s: %s xin chia sẻ tiếp cho %s"
                        .formatted(
                                key,
                                asked.by(),
                                asked.to().stream().map(AgencyCode::value).collect(Collectors.joining(", "))),
                GrantOnward.class,
                null);
    }

    static List<Next> removals(Shared shared, Grounds grounds) {
        return shared.owingRemoval().stream()
                .map(each -> {
                    Owed owed = shared.owed(each);
                    return removal(
                            each,
                            owed == null ? null : owed.clock().deadline(),
                            shared.provider(),
                            shared.uses().resting(each),
                            grounds);
                })
                .toList();
    }

    static List<Next> removals(WhatIsLeft left, Grounds grounds) {
        return left.owing().stream()
                .map(each -> removal(
                        each, left.limit(), left.provider(), left.resting().size(), grounds))
                .toList();
    }

    private static Next removal(
            AgencyCode agency, @Nullable Deadline limit, @Nullable AgencyCode provider, long resting, Grounds grounds) {
        return Next.owed(
                agency,
                "Xác nhận đã gỡ thông tin khỏi hồ sơ của mình"
                        + (resting == 0 ? "" : ", xem lại %d hồ sơ đã dựa vào thông tin".formatted(resting)),
                ConfirmRemoval.class,
                limit == null ? null : limit.dueAt(),
                basis(grounds, agency, provider));
    }

    private static String basis(Grounds grounds, AgencyCode agency, @Nullable AgencyCode provider) {
        return grounds.of(Rule.AS_THE_PROVIDER_ASKS, agency, provider);
    }
}
