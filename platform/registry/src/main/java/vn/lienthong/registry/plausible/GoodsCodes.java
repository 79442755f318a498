package vn.lienthong.registry.plausible;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of goods (mã HS) that a text names: four, six or eight digits of a chapter of the nomenclature. It has chapters 1 to 97, of
 * which 77 is kept free (Harmonized System Convention 1983); the Vietnamese tariff adds 98.
 */
final class GoodsCodes {
    private static final Pattern CODE = Pattern.compile(
            "(?<!\\p{L})mã\\s+(?:số\\s+)?(?:hàng hóa\\s+)?hs(?:\\s*:|\\s+là)?\\s*([0-9][0-9.]{0,14})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String BASIS =
            "Công ước HS 1983; Danh mục hàng hóa xuất nhập khẩu Việt Nam: theo trí nhớ, chưa kiểm chứng";
    private static final int LAST_CHAPTER = 98;
    private static final int FREE_CHAPTER = 77;

    private GoodsCodes() {}

    static List<Doubt> in(String pointer, String text) {
        List<Doubt> doubts = new ArrayList<>();
        Matcher found = CODE.matcher(text);
        while (found.find()) {
            String digits = found.group(1).replace(".", "");
            if (digits.length() != 4 && digits.length() != 6 && digits.length() != 8) {
                doubts.add(doubt(pointer, digits, "mã HS có 4, 6 hoặc 8 chữ số"));
            } else {
                int chapter = Integer.parseInt(digits.substring(0, 2));
                if (chapter == 0 || chapter == FREE_CHAPTER || chapter > LAST_CHAPTER) {
                    doubts.add(doubt(pointer, digits, "không có chương %02d".formatted(chapter)));
                }
            }
        }
        return doubts;
    }

    private static Doubt doubt(String pointer, String digits, String why) {
        return new Doubt(pointer, false, "Mã HS %s có lẽ viết nhầm: %s.".formatted(digits, why), BASIS);
    }
}
