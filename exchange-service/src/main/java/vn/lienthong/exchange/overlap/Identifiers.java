package vn.lienthong.exchange.overlap;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.contract.plan.TargetPlace;
import vn.lienthong.contract.plan.TargetSubject;
import vn.lienthong.runtime.message.Digest;

/**
 * What makes two subjects or two places the same, however they are written. Subjects and addresses leave the plan only as
 * SHA-256 of their normal form.
 */
public final class Identifiers {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-_/]+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Enterprises: 10 digits, or 13 for their branches (Thông tư 105/2020/TT-BTC, Điều 5). */
    private static final Pattern TAX_CODE = Pattern.compile("[0-9]{10}([0-9]{3})?");
    /** Households and persons have the number of their identity card as tax code (Thông tư 86/2024/TT-BTC). */
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{12}");
    /** Vietnamese and foreign number plates alike. */
    private static final Pattern PLATE = Pattern.compile("[\\p{L}\\p{N}]{4,12}");

    private static final Pattern VESSEL = Pattern.compile("[\\p{L}\\p{N}]{3,15}");
    /** ISO 6346. */
    private static final Pattern CONTAINER = Pattern.compile("[A-Z]{4}[0-9]{7}");

    private Identifiers() {}

    /** What is wrong with it, in Vietnamese; empty if it can be told apart from others. */
    public static Optional<String> against(TargetSubject subject) {
        String text = normal(subject);
        boolean good = switch (subject.kind()) {
            case TAX_CODE -> TAX_CODE.matcher(text).matches();
            case PLATE -> PLATE.matcher(text).matches();
            case VESSEL -> VESSEL.matcher(text).matches();
            case CONTAINER -> CONTAINER.matcher(text).matches();
        };
        if (good) {
            return Optional.empty();
        }
        return Optional.of(
                PERSONAL_NUMBER.matcher(text).matches()
                        ? "Mã số thuế 12 chữ số là số định danh cá nhân, không đưa vào kế hoạch; hãy nêu địa điểm."
                        : subject.kind().nameVi() + " không đúng mẫu.");
    }

    /** The key under which plans for this subject meet. */
    static String key(TargetSubject subject) {
        return "subject|%s|%s".formatted(subject.kind().wire(), digest(normal(subject)));
    }

    /** The key under which plans for places of this commune meet. */
    static String key(TargetPlace place) {
        return "place|%s|%s".formatted(place.province(), place.ward());
    }

    /** The address in the commune, whatever its case, accents left as they are; empty for the whole commune. */
    static String address(TargetPlace place) {
        String address = place.address();
        String normal = address == null
                ? ""
                : GAPS.matcher(normal(address)).replaceAll(" ").strip();
        return normal.isEmpty() ? "" : digest(normal);
    }

    private static String normal(TargetSubject subject) {
        return SEPARATORS.matcher(normal(subject.identifier())).replaceAll("");
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .strip();
    }

    private static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
