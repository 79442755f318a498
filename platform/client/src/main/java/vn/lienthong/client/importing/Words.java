package vn.lienthong.client.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.contract.text.Nearest;
import vn.lienthong.contract.text.Spelling;

/** The words of the directory's lists, found by themselves or by their Vietnamese names. On which days they hold, the door says. */
public final class Words {
    private static final int LONGEST = 60;

    private final List<CodeWord> all;
    private final Map<CodeList, Map<String, String>> byName = new HashMap<>();

    public Words(Collection<CodeWord> all) {
        this.all = List.copyOf(all);
        this.all.forEach(word -> names(word.list()).putIfAbsent(word.word(), word.word()));
        this.all.forEach(word -> names(word.list()).putIfAbsent(Spelling.toned(word.word()), word.word()));
        this.all.forEach(word -> names(word.list()).putIfAbsent(Spelling.toned(word.nameVi()), word.word()));
    }

    private Map<String, String> names(CodeList list) {
        return byName.computeIfAbsent(list, any -> new HashMap<>());
    }

    /** Those of a list, in their order. */
    List<CodeWord> of(CodeList list) {
        return all.stream().filter(word -> word.list() == list).toList();
    }

    /** The word that is meant. @throws Unreadable naming those that are near, if there is none */
    String word(@Nullable CodeList list, String text) throws Unreadable {
        Map<String, String> names = list == null ? Map.of() : names(list);
        String exact = names.get(text);
        String word = exact == null ? names.get(Spelling.toned(text)) : exact;
        if (word == null) {
            List<CodeWord> known = list == null ? List.of() : of(list);
            String near = Nearest.of(text, known, each -> List.of(each.word(), each.nameVi())).stream()
                    .map(each -> "%s (%s)".formatted(each.word(), each.nameVi()))
                    .collect(Collectors.joining(", "));
            throw new Unreadable("Danh mục %s không có “%s”%s."
                    .formatted(
                            list == null ? "" : list.nameVi(),
                            Characters.shown(text, LONGEST),
                            near.isEmpty()
                                    ? "; xem trang “Từ dùng được” của tệp mẫu, hoặc ./lienthong words"
                                    : "; có phải là: " + near));
        }
        return word;
    }
}
