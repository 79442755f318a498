package vn.lienthong.registry.codelist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.contract.Excerpt;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.text.Days;
import vn.lienthong.contract.text.Nearest;

/** What is told of a word that may not be used: whether there is none or when it was in force, and the nearest ones of the day. */
record Instead(CodeLists lists, CodeList list, String word, LocalDate first, LocalDate last) {
    /** Longer texts are no misspelt word, and would only cost time. */
    private static final int LONGEST = 60;

    String sentence() {
        List<CodeWord> periods = lists.periods(list, word);
        return (periods.isEmpty() ? unknown() : notThen(periods)) + near() + ".";
    }

    private String unknown() {
        return "Danh mục %s không có từ “%s”".formatted(list.nameVi(), shown(word));
    }

    private String notThen(List<CodeWord> periods) {
        String days = first.equals(last)
                ? "ngày " + Days.inWords(first)
                : "các ngày từ %s đến %s".formatted(Days.inWords(first), Days.inWords(last));
        return "Từ “%s” (%s) của danh mục %s chỉ dùng cho việc %s, không dùng được cho %s"
                .formatted(
                        shown(word),
                        periods.getFirst().nameVi(),
                        list.nameVi(),
                        periods.stream().map(period -> inWords(period.period())).collect(Collectors.joining("; ")),
                        days);
    }

    private static String inWords(Period period) {
        PartialDate from = period.from();
        LocalDate to = period.to();
        String begin = from == null ? "" : "từ " + Days.inWords(from.earliest());
        String end = to == null ? "" : "đến hết " + Days.inWords(to);
        return (begin + " " + end).strip();
    }

    private String near() {
        String named = word.length() > LONGEST
                ? ""
                : nearest().stream()
                        .map(each -> each.word().equals(each.nameVi())
                                ? each.word()
                                : "%s (%s)".formatted(each.word(), each.nameVi()))
                        .collect(Collectors.joining(", "));
        return named.isEmpty()
                ? "; các từ dùng được: GET /api/v1/directory/words?list=" + list.wire()
                : "; gần nhất: " + named;
    }

    private List<CodeWord> nearest() {
        List<CodeWord> others = lists.on(list, last).stream()
                .filter(each -> !each.word().equals(word))
                .toList();
        return Nearest.of(word, others, each -> List.of(each.word(), each.nameVi()));
    }

    /** The beginning of what was given, fit to be told. */
    private static String shown(String text) {
        String beginning = Excerpt.of(text, LONGEST).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "\uFFFD");
        return text.length() <= LONGEST ? beginning : beginning + "…";
    }
}
