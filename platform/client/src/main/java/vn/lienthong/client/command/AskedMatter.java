package vn.lienthong.client.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.contract.MatterNumber;

/**
 * A matter as people name it: by its number, by kind and key, or by its key alone.
 *
 * @param typed what they typed
 * @param kinds that it may be of, in the order in which a key alone is looked for, as in addresses
 */
record AskedMatter(String typed, List<String> kinds) {
    private static final Pattern KEY = Pattern.compile("(?:([a-z]+)/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** What there is of it. @param of asks for one of that kind and key @throws CannotRun if no matter is named so */
    <T> Optional<T> find(Exchange exchange, BiFunction<String, String, Optional<T>> of) {
        Optional<MatterNumber> number = MatterNumber.read(typed);
        if (number.isPresent()) {
            return exchange.find("/api/v1/numbers/" + number.get())
                    .flatMap(found -> of.apply(WatchText.text(found, "matters"), WatchText.text(found, "id")));
        }
        Matcher asked = KEY.matcher(typed.strip());
        if (!asked.matches() || (asked.group(1) != null && !kinds.contains(asked.group(1)))) {
            throw CannotRun.wrongUse(
                    "'%s' không phải mã hồ sơ; viết như YC-2026-000123 hoặc %s/6f0c3a52-…, loại là một trong: %s."
                            .formatted(Wording.line(typed), kinds.getFirst(), String.join(", ", kinds)));
        }
        List<String> may = asked.group(1) == null ? kinds : List.of(asked.group(1));
        return may.stream()
                .flatMap(kind -> of.apply(kind, asked.group(2)).stream())
                .findFirst();
    }
}
