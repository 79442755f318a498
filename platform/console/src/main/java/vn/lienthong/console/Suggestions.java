package vn.lienthong.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.CodeList;

/**
 * What a form offers beside its fields, as far as the exchange has told it.
 *
 * @param terms the words of the directory
 * @param day the day whose words are offered
 * @param agencies short names of agencies, by their codes
 * @param lists what the officer may take instead of typing, by the id of the list
 */
record Suggestions(Terms terms, LocalDate day, Map<String, String> agencies, Map<String, List<Choice>> lists) {

    /** Those lists whose order matters are short; the others are looked through by their first letters. */
    List<Choice> words(CodeList list) {
        return list == CodeList.GOODS || list == CodeList.ROUTE ? terms.sorted(list, day) : terms.choices(list, day);
    }

    /** An agency as a form shows it: its code with its name before it. What is no known code stays as it is. */
    String named(String text) {
        String code = text.strip();
        return AgencyCode.isOne(code) && agencies.containsKey(code)
                ? agencies.get(code) + LeafKind.BEFORE_CODE + code
                : text;
    }
}
