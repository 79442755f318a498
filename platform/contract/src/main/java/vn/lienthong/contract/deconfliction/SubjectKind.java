package vn.lienthong.contract.deconfliction;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The identifiers by which a subject is told apart from others: of vehicles, enterprises, persons and places. */
public enum SubjectKind {
    /** Vietnamese and foreign number plates alike. */
    PLATE("Biển kiểm soát phương tiện", "[\\p{L}\\p{N}]{4,12}"),
    VESSEL("Số đăng ký tàu", "[\\p{L}\\p{N}]{3,15}"),
    /** ISO 6346. */
    CONTAINER("Số container", "[A-Z]{4}[0-9]{7}"),
    /**
     * 10 digits of an enterprise, 13 of its branch (Thông tư 105/2020/TT-BTC, Điều 5); 12 of a household or a person, which are those of the
     * identity card (Thông tư 86/2024/TT-BTC).
     */
    TAX_CODE("Mã số thuế", "[0-9]{10}([0-9]{2,3})?"),
    /** In Vietnam, or with its country code (E.164). */
    PHONE("Số điện thoại", "0[2-9][0-9]{8,9}|\\+[1-9][0-9]{7,14}"),
    /** 12 digits, or the 9 of an identity card of old. */
    IDENTITY("Số căn cước, định danh cá nhân", "[0-9]{9}|[0-9]{12}"),
    PASSPORT("Số hộ chiếu", "[A-Z0-9]{6,12}"),
    /** As it is written, but for case, accents and marks: two spellings of one street are two addresses. */
    ADDRESS("Địa chỉ", "[\\p{L}\\p{N} ]{8,200}");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-_/]+");
    private static final Pattern BRACKETS = Pattern.compile("[()]+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern ABROAD = Pattern.compile("^00(?=[1-9])");
    private static final Pattern VIETNAM = Pattern.compile("^\\+840?(?=[2-9])");
    private static final int PERSONAL = 12;

    private final String nameVi;
    private final Pattern shape;

    SubjectKind(String nameVi, String shape) {
        this.nameVi = nameVi;
        this.shape = Pattern.compile(shape);
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }

    /** The one spelling of it, in which case, separators and prefixes do not count; empty if it is no such identifier. */
    public Optional<String> normal(String text) {
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .strip();
        String normal = switch (this) {
            case ADDRESS -> folded(upper);
            case PHONE ->
                dialled(BRACKETS.matcher(SEPARATORS.matcher(upper).replaceAll(""))
                        .replaceAll(""));
            default -> SEPARATORS.matcher(upper).replaceAll("");
        };
        return shape.matcher(normal).matches() ? Optional.of(normal) : Optional.empty();
    }

    /**
     * What it is compared by: its kind and its one spelling. The tax code of a person is the number of the identity card, and meets it.
     * Empty if it is no such identifier.
     */
    public Optional<String> compared(String text) {
        return normal(text).map(normal -> {
            SubjectKind kind = this == TAX_CODE && normal.length() == PERSONAL ? IDENTITY : this;
            return kind.wire() + "|" + normal;
        });
    }

    private static String dialled(String number) {
        String abroad = ABROAD.matcher(number).replaceFirst("+");
        return VIETNAM.matcher(abroad).replaceFirst("0");
    }

    private static String folded(String address) {
        String plain = ACCENTS.matcher(Normalizer.normalize(address, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('Đ', 'D');
        return GAPS.matcher(plain).replaceAll(" ").strip();
    }
}
