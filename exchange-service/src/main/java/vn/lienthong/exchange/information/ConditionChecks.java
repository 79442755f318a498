package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/**
 * What is wrong with conditions: they contradict themselves, or what they are the conditions of.
 *
 * @param audience those that have it, but for the provider
 */
record ConditionChecks(
        AgencyCode provider,
        InformationContent content,
        Collection<AgencyCode> audience,
        Instant now,
        Parties parties) {

    /** @param conditions null where nothing is asked */
    List<Reason> against(@Nullable Conditions conditions) {
        if (conditions == null) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        agreement(conditions, reasons);
        if (conditions.until() != null && !conditions.until().isAfter(now)) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE, "/conditions/until", "Thời điểm thôi chia sẻ phải ở tương lai."));
        }
        withheld(conditions, reasons);
        if (reasons.isEmpty()) {
            nothingLeft(conditions, reasons);
        }
        return reasons;
    }

    /** Of conditions that stand under new content: whether they leave something of it. @param conditions null where nothing is asked */
    List<Reason> againstStanding(@Nullable Conditions conditions) {
        List<Reason> reasons = new ArrayList<>();
        if (conditions != null) {
            nothingLeft(conditions, reasons);
        }
        return reasons;
    }

    private void agreement(Conditions conditions, List<Reason> reasons) {
        String agreement = conditions.agreement();
        boolean within = conditions.passedOn() == Onward.AGREEMENT;
        if (within && agreement == null) {
            reasons.add(bad(
                    "/conditions/agreement", "Cho chia sẻ tiếp trong phạm vi một quy chế thì phải nêu mã quy chế ấy."));
        } else if (!within && agreement != null) {
            reasons.add(bad(
                    "/conditions/agreement",
                    "Chỉ nêu quy chế khi cho chia sẻ tiếp trong phạm vi quy chế; điều kiện đang ghi “%s”."
                            .formatted(conditions.passedOn().nameVi())));
        } else if (agreement != null) {
            parties.against(agreement, "/conditions/agreement")
                    .or(() -> ofOthers(agreement))
                    .ifPresent(reasons::add);
        }
    }

    private Optional<Reason> ofOthers(String agreement) {
        return parties.binds(agreement, provider)
                ? Optional.empty()
                : Optional.of(Reason.of(
                        ReasonCode.NOT_BOUND,
                        "/conditions/agreement",
                        "Bên cung cấp không phải một bên của quy chế %s.".formatted(agreement)));
    }

    private void withheld(Conditions conditions, List<Reason> reasons) {
        Set<String> seen = new HashSet<>();
        List<Withheld> all = conditions.everythingWithheld();
        for (int entry = 0; entry < all.size(); entry++) {
            Withheld each = all.get(entry);
            for (int at = 0; at < each.from().size(); at++) {
                String pointer = "/conditions/withheld/%d/from/%d".formatted(entry, at);
                against(each, each.from().get(at), pointer, seen, reasons);
            }
        }
        boolean textWithheld = all.stream().anyMatch(each -> each.field() == WithheldField.TEXT);
        if (conditions.sanitised() != null && !textWithheld) {
            reasons.add(
                    bad(
                            "/conditions/sanitised",
                            "Có nội dung thay thế nhưng không giữ lại nội dung với nơi nào; hãy nêu nơi không được xem nội dung."));
        }
        if (content.stub() != null && !all.isEmpty()) {
            reasons.add(bad("/conditions/withheld", "Chỉ ghi nhận là có tài liệu thì không còn gì để giữ lại."));
        }
    }

    private void against(Withheld each, AgencyCode from, String pointer, Set<String> seen, List<Reason> reasons) {
        if (from.equals(provider)) {
            reasons.add(bad(pointer, "Bên cung cấp luôn xem được thông tin của mình."));
        } else if (!audience.contains(from)) {
            reasons.add(bad(pointer, "%s không nằm trong số nơi nhận.".formatted(from)));
        } else if (!seen.add(each.field() + " " + from)) {
            reasons.add(bad(
                    pointer,
                    "Phần “%s” đã được giữ lại với %s ở trên."
                            .formatted(each.field().nameVi(), from)));
        }
    }

    /** Who is to receive it receives something. */
    private void nothingLeft(Conditions conditions, List<Reason> reasons) {
        for (AgencyCode agency : audience) {
            if (!conditions.withheldFrom(agency).isEmpty()
                    && content.seenBy(agency, conditions).saysNothing()) {
                reasons.add(bad(
                        "/conditions/withheld",
                        "Với các phần bị giữ lại, %s không còn đọc được gì; hãy bỏ nơi ấy khỏi nơi nhận, hoặc ghi nội dung thay thế."
                                .formatted(agency)));
            }
        }
    }

    private static Reason bad(String pointer, String detail) {
        return Reason.of(ReasonCode.BAD_CONDITIONS, pointer, detail);
    }
}
