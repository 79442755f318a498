package vn.lienthong.contract.directory;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;

/**
 * What is known of a matter when someone asks who is competent; null is unknown.
 *
 * @param province code as it stood on the day asked about
 * @param goods a group of goods or a kind of them
 * @param proceeding unknown counts as administrative: no sign of crime has been stated
 * @param foundBy the force that found it or took it up first
 */
public record Facts(
        @Nullable ProvinceCode province,
        @ListedIn(CodeList.GOODS) @Nullable String goods,
        @Nullable Violation violation,
        @Nullable Concern concern,
        @Nullable Zone zone,
        @Nullable Stage stage,
        @Nullable Proceeding proceeding,
        @Nullable Force foundBy) {

    /** Nothing is known. */
    public static final Facts NOTHING = new Facts(null, null, null, null, null, null, null, null);

    /** The same in this province. */
    public Facts in(@Nullable ProvinceCode where) {
        return new Facts(where, goods, violation, concern, zone, stage, proceeding, foundBy);
    }
}
