package vn.lienthong.exchange.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileField;
import vn.lienthong.contract.casefile.CaseFileWithheld;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/**
 * The inventory of an offer is read by everybody who sees the file, since the chain of custody is verified from it: it goes with nothing
 * that it would tell to one from whom that is withheld.
 */
final class ReadByAll {
    private ReadByAll() {}

    /** Why a file from which this is withheld cannot be offered with that inventory. */
    static Optional<Reason> offering(List<InventoryItem> inventory, @Nullable List<CaseFileWithheld> withheld) {
        return against(
                inventory,
                withheld,
                "/transfer/inventory",
                "Cơ quan giữ hồ sơ hãy bổ sung dữ kiện, nêu các cơ quan ấy ở \"lifted\", rồi mới chuyển hồ sơ.");
    }

    /** Why this cannot be withheld while the file is on offer with that inventory. */
    static Optional<Reason> offered(List<InventoryItem> inventory, @Nullable List<CaseFileWithheld> withheld) {
        return against(
                inventory,
                withheld,
                "/withheld",
                "Hãy chờ nơi nhận trả lời, hoặc rút lại việc chuyển hồ sơ, rồi mới giữ lại.");
    }

    private static Optional<Reason> against(
            List<InventoryItem> inventory, @Nullable List<CaseFileWithheld> withheld, String pointer, String way) {
        boolean files = inventory.stream()
                .anyMatch(item ->
                        item.attachments() != null && !item.attachments().isEmpty());
        String told = (withheld == null ? List.<CaseFileWithheld>of() : withheld)
                .stream()
                        .filter(each -> each.field() == CaseFileField.GOODS
                                || files && each.field() == CaseFileField.ATTACHMENTS)
                        .map(ReadByAll::vi)
                        .collect(Collectors.joining("; "));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(
                        ReasonCode.BAD_CONDITIONS,
                        pointer,
                        "Mọi cơ quan được xem hồ sơ đều đọc bảng kê bàn giao, mà đang giữ lại %s. %s"
                                .formatted(told, way)));
    }

    private static String vi(CaseFileWithheld withheld) {
        return withheld.from().stream()
                .map(AgencyCode::value)
                .collect(Collectors.joining(", ", "“%s” với ".formatted(withheld.fieldVi()), ""));
    }
}
