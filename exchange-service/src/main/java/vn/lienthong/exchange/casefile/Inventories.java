package vn.lienthong.exchange.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.Condition;
import vn.lienthong.contract.casefile.FoundItem;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.casefile.InventoryKind;
import vn.lienthong.contract.casefile.Reserve;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.basis.Rule;

/** Inventories: what is wrong with one, and where it differs from what was found. */
final class Inventories {
    private static final int DECIMALS = 3;

    private Inventories() {}

    /** What is wrong with an inventory that is offered. */
    static List<Reason> wrong(List<InventoryItem> inventory) {
        List<Reason> wrong = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (int index = 0; index < inventory.size(); index++) {
            InventoryItem item = inventory.get(index);
            String pointer = "/transfer/inventory/" + index;
            if (!numbers.add(item.number())) {
                wrong.add(bad(pointer + "/number", "Số thứ tự %d có hai lần trong bảng kê.".formatted(item.number())));
            }
            checkDecimals(item.quantity(), pointer, wrong);
            if (item.kind() == InventoryKind.ELECTRONIC_FILE && item.sha256() == null) {
                wrong.add(bad(pointer + "/sha256", "Tệp điện tử phải có mã băm SHA-256."));
            }
        }
        return wrong;
    }

    /** What is wrong with an account of what was found: it speaks of each line of the inventory once. */
    static List<Reason> wrong(List<InventoryItem> inventory, List<FoundItem> found) {
        List<Reason> wrong = new ArrayList<>();
        Set<Integer> left = new HashSet<>();
        inventory.forEach(item -> left.add(item.number()));
        for (int index = 0; index < found.size(); index++) {
            FoundItem item = found.get(index);
            String pointer = "/found/" + index;
            if (!left.remove(item.number())) {
                wrong.add(bad(
                        pointer + "/number",
                        "Số thứ tự %d không có trong bảng kê, hoặc đã được nêu; vật ngoài bảng kê ghi ở note."
                                .formatted(item.number())));
            }
            checkDecimals(item.quantity(), pointer, wrong);
        }
        left.stream()
                .sorted()
                .forEach(number ->
                        wrong.add(bad("/found", "Chưa nêu tình trạng của mục số %d trong bảng kê.".formatted(number))));
        return wrong;
    }

    /** Also a number with a million decimals is a number. */
    private static void checkDecimals(@Nullable BigDecimal quantity, String pointer, List<Reason> wrong) {
        if (quantity != null
                && quantity.signum() != 0
                && quantity.stripTrailingZeros().scale() > DECIMALS) {
            wrong.add(bad(pointer + "/quantity", "Số lượng có nhiều nhất %d chữ số thập phân.".formatted(DECIMALS)));
        }
    }

    /** Where they differ: what was found otherwise, and what is called the same but is not. */
    static List<Reserve> reserves(List<InventoryItem> inventory, List<FoundItem> found) {
        Map<Integer, InventoryItem> lines = new HashMap<>();
        inventory.forEach(item -> lines.put(item.number(), item));
        List<Reserve> reserves = new ArrayList<>();
        for (FoundItem item : found) {
            InventoryItem line = lines.get(item.number());
            List<String> differences = line == null ? List.of() : differences(line, item);
            if (line != null && !differences.isEmpty()) {
                reserves.add(new Reserve(item.number(), String.join("; ", differences) + ".", line.description()));
            }
        }
        return List.copyOf(reserves);
    }

    private static List<String> differences(InventoryItem line, FoundItem found) {
        List<String> differences = new ArrayList<>();
        if (found.condition() != Condition.AS_LISTED) {
            differences.add(found.condition().nameVi());
        }
        BigDecimal quantity = found.quantity();
        if (quantity != null && quantity.compareTo(line.quantity()) != 0) {
            differences.add("Số lượng: bảng kê ghi %s %s, nhận %s %s"
                    .formatted(plain(line.quantity()), line.unit(), plain(quantity), line.unit()));
        }
        if (found.sha256() != null && line.sha256() != null && !found.sha256().equals(line.sha256())) {
            differences.add("Mã băm SHA-256 không khớp");
        }
        return differences;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Reason bad(String pointer, String detail) {
        return new Reason(ReasonCode.BAD_INVENTORY, pointer, detail, Rule.TRANSFER.cited());
    }
}
