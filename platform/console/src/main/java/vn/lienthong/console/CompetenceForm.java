package vn.lienthong.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.directory.CodeList;

/**
 * What an officer says of a matter, as chosen in the form: a word of each list, empty where it is not known.
 *
 * @param province by its name, since a code means another province before 2025-07-01
 * @param at the day asked about as a date field sends it; empty for today
 */
record CompetenceForm(
        String province,
        String goods,
        String violation,
        String concern,
        String zone,
        String stage,
        String proceeding,
        String foundBy,
        String at) {

    static CompetenceForm of(Map<String, String> parameters) {
        return new CompetenceForm(
                Search.typed(parameters, "province"),
                Search.typed(parameters, "goods"),
                Search.typed(parameters, "violation"),
                Search.typed(parameters, "concern"),
                Search.typed(parameters, "zone"),
                Search.typed(parameters, "stage"),
                Search.typed(parameters, "proceeding"),
                Search.typed(parameters, "foundBy"),
                Search.typed(parameters, "at"));
    }

    /** Whether nothing is said of the matter. */
    boolean isEmpty() {
        return province.isEmpty() && words().values().stream().allMatch(String::isEmpty);
    }

    LocalDate day(LocalDate today) {
        return at.isEmpty() ? today : Days.read(at).orElse(today);
    }

    /** What is wrong with it, in words for the screen. */
    List<String> problems(List<AdministrativeUnit> provinces, Terms terms, LocalDate today) {
        List<String> problems = new ArrayList<>();
        if (!at.isEmpty() && Days.read(at).isEmpty()) {
            problems.add(Search.notADay(at));
        } else if (!province.isEmpty()
                && AdministrativeUnit.codeOf(province, provinces).isEmpty()) {
            problems.add(AdministrativeUnit.noSuchProvince(province, day(today)));
        }
        LocalDate day = day(today);
        check("Nhóm hàng", goods, terms.choices(CodeList.GOODS, day), problems);
        check("Hành vi", violation, terms.choices(CodeList.VIOLATION, day), problems);
        check("Việc cụ thể", concern, Choice.CONCERNS, problems);
        check("Khu vực", zone, Choice.ZONES, problems);
        check("Khâu", stage, Choice.STAGES, problems);
        check("Hình thức xử lý", proceeding, Choice.PROCEEDINGS, problems);
        check("Lực lượng phát hiện", foundBy, terms.choices(CodeList.FORCE, day), problems);
        return problems;
    }

    /** What the service is asked. */
    Map<String, Object> question(List<AdministrativeUnit> provinces, LocalDate today) {
        Map<String, String> facts = new LinkedHashMap<>(words());
        facts.put("province", AdministrativeUnit.codeOf(province, provinces));
        facts.values().removeIf(String::isEmpty);
        return Map.of("facts", facts, "at", day(today).toString());
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("goods", goods);
        words.put("violation", violation);
        words.put("concern", concern);
        words.put("zone", zone);
        words.put("stage", stage);
        words.put("proceeding", proceeding);
        words.put("foundBy", foundBy);
        return words;
    }

    private static void check(String field, String word, List<Choice> choices, List<String> problems) {
        if (!word.isEmpty() && !Choice.offers(choices, word)) {
            problems.add("%s: không có lựa chọn “%s”.".formatted(field, Search.excerpt(word)));
        }
    }
}
