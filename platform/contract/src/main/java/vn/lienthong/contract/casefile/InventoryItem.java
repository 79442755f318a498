package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;

/**
 * One line of the inventory (bảng kê) of a file.
 *
 * @param number of the line, from 1, by which it is spoken of; it says nothing of any person
 * @param quantity in {@code unit}, with at most three decimals; for the unit {@code other} the description says which
 * @param place where it is kept
 * @param sha256 of the file, where the item is one
 * @param attachments photographs of the item, or the file itself
 */
public record InventoryItem(
        @LineNumber @Min(1) @Max(100_000) int number,
        InventoryKind kind,
        @Size(min = 1, max = 500) String description,
        @Positive @DecimalMax("1000000000000") BigDecimal quantity,
        @ListedIn(CodeList.UNIT) @Size(min = 1, max = 40) String unit,
        @Size(min = 1, max = 300) @Nullable String place,
        @Nullable Sha256 sha256,
        @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments) {

    /** A line that no files show. */
    public InventoryItem(
            int number,
            InventoryKind kind,
            String description,
            BigDecimal quantity,
            String unit,
            @Nullable String place,
            @Nullable Sha256 sha256) {
        this(number, kind, description, quantity, unit, place, sha256, null);
    }
}
