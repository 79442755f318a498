package vn.lienthong.contract.deconfliction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/**
 * The texts of a command that are kept as they were written, while the identifiers in it are not: none of them may tell one, whatever case,
 * accents and separators it is written with.
 */
public final class KeptTexts {
    /** The fields that hold them, of an interest and of a plan. */
    private static final List<String> FIELDS = List.of("reference", "terms", "reason");
    /** Shorter, it is found in any number. */
    private static final int SHORTEST_TOLD = 4;
    /** As many of the last digits of a phone number are the same however it is dialled. */
    private static final int PHONE_DIGITS = 9;

    private final Set<String> identifiers;
    private final Set<String> places;
    private final List<Reason> reasons = new ArrayList<>();

    private KeptTexts(List<IdentifierPlace> identified) {
        this.identifiers = identified.stream()
                .flatMap(place -> identifier(place).stream())
                .filter(identifier -> identifier.length() >= SHORTEST_TOLD)
                .collect(Collectors.toUnmodifiableSet());
        this.places = identified.stream().map(IdentifierPlace::pointer).collect(Collectors.toUnmodifiableSet());
    }

    /** What stands against those that tell one of these identifiers, none of which is quoted. */
    public static List<Reason> telling(List<IdentifierPlace> identified, JsonNode payload) {
        KeptTexts texts = new KeptTexts(identified);
        FIELDS.forEach(field -> texts.read(payload.path(field), "/" + field));
        return texts.reasons;
    }

    private void read(JsonNode node, String pointer) {
        if (!node.isString()) {
            int index = 0;
            for (JsonNode element : node.isArray() ? node.values() : List.<JsonNode>of()) {
                read(element, pointer + "/" + index++);
            }
            node.properties().forEach(field -> read(field.getValue(), pointer + "/" + field.getKey()));
        } else if (!places.contains(pointer) && tells(plain(node.stringValue()))) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA,
                    pointer,
                    "Ở đây không được chứa định danh của đối tượng: nội dung này được giữ lại, định danh thì không."));
        }
    }

    private boolean tells(String plain) {
        return identifiers.stream().anyMatch(plain::contains);
    }

    private static Optional<String> identifier(IdentifierPlace place) {
        SubjectKind kind = place.kind();
        String value = place.value().orElse(null);
        if (kind == null || value == null || place.isLeft()) {
            return Optional.empty();
        }
        String plain = plain(kind.normal(value).orElse(""));
        return Optional.of(
                kind == SubjectKind.PHONE ? plain.substring(Math.max(0, plain.length() - PHONE_DIGITS)) : plain);
    }

    /** Its letters and digits alone, in upper case and without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replace('Đ', 'D')
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
