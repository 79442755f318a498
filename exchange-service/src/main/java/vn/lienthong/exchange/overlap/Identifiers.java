package vn.lienthong.exchange.overlap;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.plan.IdentifierKind;
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
    /** Households and persons have the number of their identity card as tax code (Thông tư 86/2024/TT-BTC). */
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{12}");

    private Identifiers() {}

    /** What is wrong with it, in Vietnamese; empty if it can be told apart from others. */
    public static Optional<String> against(TargetSubject subject) {
        boolean personal = subject.kind() == IdentifierKind.TAX_CODE
                && PERSONAL_NUMBER.matcher(normal(subject)).matches();
        if (personal) {
            return Optional.of(
                    "Mã số thuế 12 chữ số là số định danh cá nhân, không đưa vào kế hoạch dưới dạng rõ; hãy nêu ở mục"
                            + " người (căn cước), nơi số được che.");
        }
        boolean good = SubjectKind.valueOf(subject.kind().name())
                .normal(subject.identifier())
                .isPresent();
        return good ? Optional.empty() : Optional.of(subject.kind().nameVi() + " không đúng mẫu.");
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
