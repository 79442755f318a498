package vn.lienthong.views.register;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.registry.Directory;

/** What people read for the words and codes that stand on a matter. */
record OriginNames(Supplier<Directory> directory) {
    String force(String key) {
        return key.equals(Origin.NONE) ? "Chưa rõ" : word(CodeList.FORCE, key);
    }

    String province(String key) {
        return key.equals(Origin.NONE)
                ? "Không gắn với tỉnh"
                : directory.get().provinces().nameVi(key);
    }

    /** Empty where there is no word. */
    String word(CodeList list, @Nullable String word) {
        return word == null ? "" : directory.get().words().nameVi(list, word);
    }
}
