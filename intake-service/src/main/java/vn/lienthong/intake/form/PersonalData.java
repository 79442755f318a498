package vn.lienthong.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.lienthong.contract.text.Characters;

/**
 * What in a text may tell who wrote it: numbers of telephones and of identity papers, addresses of mail, and a name that somebody gives
 * as theirs. It points out, and decides nothing: the same may belong to whom is reported.
 */
public final class PersonalData {
    /** By what they are called. */
    static final Map<String, Pattern> KINDS = new TreeMap<>(
            Map.of(
                    "Thư điện tử",
                    Pattern.compile(
                            "(?<![\\p{L}\\d._+-])[\\p{L}\\d._+-]{1,64}+@[\\p{L}\\d-]{1,63}+(?:\\.[\\p{L}\\d-]{1,63}+){1,8}"),
                    "Số điện thoại",
                    Pattern.compile("(?<![\\d+])(?:\\+?84|0)(?:[ .-]?\\d){9,10}(?![ .-]?\\d)"),
                    // nine digits or twelve: chứng minh nhân dân; căn cước (Luật Căn cước 26/2023/QH15 Điều 12)
                    "Số giấy tờ tùy thân",
                    Pattern.compile("(?<!\\d)\\d{3}(?: ?\\d{3}){2}(?: ?\\d{3})?(?! ?\\d)"),
                    "Họ tên người viết",
                    Pattern.compile(
                            "(?iu)(?<!\\p{L})(?:tên (?:của )?(?:tôi|em|cháu|mình) là|(?:tôi|em|cháu|mình) tên(?: là)?|my name is)\\s{1,3}\\p{L}[\\p{L} ]{0,40}")));

    private PersonalData() {}

    /** @param kindVi what it may be @param text as it was written @param line in which it stands, from 1 on */
    public record Found(String kindVi, String text, int line) {}

    /** All of it, in the order of its lines. */
    public static List<Found> in(String written) {
        List<Found> found = new ArrayList<>();
        String[] lines = Characters.clean(written).split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            int number = line + 1;
            String text = lines[line];
            KINDS.forEach((kind, pattern) -> pattern.matcher(text)
                    .results()
                    .map(each -> new Found(kind, each.group().strip(), number))
                    .forEach(found::add));
        }
        return List.copyOf(found);
    }
}
