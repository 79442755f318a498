package vn.lienthong.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.ListAsked.Meant;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.text.Spelling;

/**
 * The agencies of today by name, which forms suggest and officers type. Every officer may read the directory, so that what was
 * read for one is shown to the next; it is read again after ten minutes.
 */
@Component
class AgencyNames {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int PAGE = 500;
    private static final int MOST_NEAR = 4;

    private final Directories directories;
    private final InstantSource clock;
    private volatile Read last = Read.of(Instant.MIN, List.of());

    AgencyNames(Directories directories, InstantSource clock) {
        this.directories = directories;
        this.clock = clock;
    }

    /** @param shortName what fits in a table */
    record Named(String code, String shortName, String nameVi) {

        private static Named from(JsonNode json) {
            return new Named(Fields.text(json, "code"), Fields.text(json, "shortName"), Fields.text(json, "nameVi"));
        }

        private boolean isCalled(String plain) {
            return Spelling.plain(shortName).equals(plain)
                    || Spelling.plain(nameVi).equals(plain);
        }
    }

    private record Read(Instant at, List<Named> agencies, Map<String, String> byCode) {
        private static Read of(Instant at, List<Named> agencies) {
            return new Read(
                    at,
                    agencies,
                    agencies.stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Named::code, Named::shortName, (first, again) -> first)));
        }
    }

    /** In the order of the directory; what was read last, or none, while the directory does not answer. */
    List<Named> all(String token) {
        Read read = last;
        if (read.at().plus(FRESH).isBefore(clock.instant())) {
            List<Named> fresh = read(token);
            if (!fresh.isEmpty()) {
                last = Read.of(clock.instant(), fresh);
                return fresh;
            }
        }
        return read.agencies();
    }

    /** The short names of the agencies of today by their codes, as far as the directory has told them. */
    Map<String, String> byCode(String token) {
        all(token);
        return last.byCode();
    }

    private List<Named> read(String token) {
        List<Named> all = new ArrayList<>();
        long total = 1;
        while (all.size() < total) {
            Map<String, String> page = new LinkedHashMap<>();
            page.put("at", Days.today(clock).toString());
            page.put("limit", Integer.toString(PAGE));
            page.put("cursor", all.isEmpty() ? "" : Integer.toString(all.size()));
            Answer<JsonNode> answer = directories.ask("/agencies", page, listed -> listed, token);
            if (!(answer instanceof Answer.Known<JsonNode>(JsonNode listed))
                    || listed.path("items").isEmpty()) {
                break;
            }
            listed.path("items").forEach(one -> all.add(Named.from(one)));
            total = Fields.number(listed, "total");
        }
        return List.copyOf(all);
    }

    /** The agency that somebody means who typed a name, in full or short and with diacritics or without, or a code. */
    Meant meant(String typed, String token) {
        if (typed.isEmpty() || AgencyCode.isOne(typed)) {
            return Meant.as(typed);
        }
        int before = typed.lastIndexOf(LeafKind.BEFORE_CODE);
        String chosen = before < 0 ? "" : typed.substring(before + LeafKind.BEFORE_CODE.length());
        if (AgencyCode.isOne(chosen)) {
            return new Meant(chosen, typed, "");
        }
        String plain = Spelling.plain(typed);
        List<Named> called =
                all(token).stream().filter(each -> each.isCalled(plain)).toList();
        if (called.size() == 1) {
            return new Meant(called.getFirst().code(), typed, "");
        }
        List<String> near = (called.isEmpty() ? near(plain, token) : called)
                .stream()
                        .limit(MOST_NEAR)
                        .map(each -> "%s (%s)".formatted(each.shortName(), each.code()))
                        .toList();
        return new Meant(
                "",
                typed,
                "Không rõ “%s” là cơ quan nào%s."
                        .formatted(
                                Search.excerpt(typed),
                                near.isEmpty()
                                        ? "; hãy chọn trong gợi ý hoặc gõ mã"
                                        : "; có phải: " + String.join(", ", near)));
    }

    private List<Named> near(String plain, String token) {
        return all(token).stream()
                .filter(each -> Spelling.plain(each.shortName()).contains(plain)
                        || Spelling.plain(each.nameVi()).contains(plain))
                .toList();
    }
}
