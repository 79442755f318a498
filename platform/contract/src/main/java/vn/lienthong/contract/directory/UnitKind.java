package vn.lienthong.contract.directory;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;

/** The kinds of administrative units, as the official name begins (Luật Tổ chức chính quyền địa phương 2015 and 2025). */
public enum UnitKind {
    PROVINCE("Tỉnh"),
    CITY("Thành phố"),
    URBAN_DISTRICT("Quận"),
    TOWN("Thị xã"),
    RURAL_DISTRICT("Huyện"),
    TOWNSHIP("Thị trấn"),
    WARD("Phường"),
    COMMUNE("Xã"),
    SPECIAL_ZONE("Đặc khu");

    private static final List<UnitKind> ALL = List.of(values());

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    /** The word in Vietnamese that the official name begins with. */
    public String label() {
        return label;
    }

    /** The kind that an official name in NFC begins with. @throws IllegalArgumentException if it begins with none */
    public static UnitKind of(String name) {
        for (UnitKind kind : ALL) {
            if (kind.begins(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not the name of an administrative unit: '%s'".formatted(name));
    }

    /** The rest of an official name in NFC that begins with this kind. */
    public String bare(String name) {
        return name.substring(label.length() + 1);
    }

    /** The name in NFC. @throws IllegalArgumentException if it begins with none of these kinds */
    static String official(String what, String name, Collection<UnitKind> kinds) {
        String composed = isVietnamese(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
        if (!kinds.contains(of(composed))) {
            throw new IllegalArgumentException("not the name of a %s: '%s'".formatted(what, name));
        }
        return composed;
    }

    /** Whether every letter is one that NFC leaves alone, as nearly always; asking the normaliser is slow at start. */
    private static boolean isVietnamese(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x0300 && (c < 0x1ea0 || c > 0x1ef9)) {
                return false;
            }
        }
        return true;
    }

    private boolean begins(String name) {
        return name.length() > label.length() + 1 && name.startsWith(label) && name.charAt(label.length()) == ' ';
    }
}
