package vn.lienthong.views.content;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.WardCode;
import vn.lienthong.contract.text.Days;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.map.WardPlace;

/**
 * What single values are in words: codes by what the directory calls it, times by the clock of Vietnam, numbers in groups.
 *
 * @param agencies the short name of an agency
 */
record InWords(Supplier<Directory> directory, Function<AgencyCode, @Nullable String> agencies) {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** The field that holds the code of an agreement. */
    private static final String AGREEMENT = "agreement";
    /** So many digits of an id are enough for people to tell two apart. */
    private static final int TOLD_APART = 8;

    /** A value that has no fields of its own; null for any other. @param list of which list it is a word; null for none */
    @Nullable
    Field read(String label, Object value, String name, @Nullable CodeList list, LocalDate day) {
        return switch (value) {
            case MatterId matter -> matter(label, matter);
            case String text -> Field.text(label, text(text, name, list, day));
            case Enum<?> word -> Field.text(label, nameVi(word));
            case AgencyCode code -> Field.text(label, agency(code));
            case ProvinceCode code -> Field.text(label, province(code, day));
            case WardCode code -> Field.text(label, ward(code, day));
            case Instant at -> Field.text(label, time(at));
            case LocalDate on -> Field.text(label, Days.inWords(on));
            case PartialDate on -> Field.text(label, Days.inWords(on));
            case Boolean yes -> Field.text(label, yes ? "Có" : "Không");
            case BigDecimal number -> Field.text(label, number(number));
            case Number number -> Field.text(label, number(BigDecimal.valueOf(number.longValue())));
            case MatterNumber number -> Field.text(label, number.value());
            case Sha256 digest -> Field.text(label, digest.toString());
            case UUID id -> Field.text(label, id.toString().substring(0, TOLD_APART));
            default -> listed(label, value);
        };
    }

    /** A word that is a type of its own, such as a force. */
    private @Nullable Field listed(String label, Object value) {
        ListedIn listed = value.getClass().getAnnotation(ListedIn.class);
        return listed == null
                ? null
                : Field.text(label, directory.get().words().nameVi(listed.value(), value.toString()));
    }

    private String text(String text, String name, @Nullable CodeList list, LocalDate day) {
        if (list != null) {
            return directory.get().words().nameVi(list, text);
        }
        return name.equals(AGREEMENT)
                ? directory
                        .get()
                        .agreements()
                        .find(text, day)
                        .map(Agreement::titleVi)
                        .orElse(text)
                : text;
    }

    String agency(AgencyCode code) {
        return Optional.ofNullable(agencies.apply(code)).orElseGet(code::value);
    }

    static String time(Instant at) {
        return Wording.time(at);
    }

    private String province(ProvinceCode code, LocalDate day) {
        return directory
                .get()
                .map()
                .province(code, day)
                .or(() -> directory.get().map().newest(code, day))
                .map(Province::nameVi)
                .orElse(code.value());
    }

    private String ward(WardCode code, LocalDate day) {
        return directory.get().map().ward(code, day).map(WardPlace::nameVi).orElse(code.value());
    }

    private static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    private static Field matter(String label, MatterId id) {
        String kind = id.getClass().getSimpleName().replaceAll("Id$", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Matter.values())
                .filter(matter -> matter.name().equals(kind))
                .findFirst()
                .map(matter -> Field.link(label, matter.nameVi(), matter.plural(), id.key()))
                .orElseGet(() -> Field.text(label, id.key()));
    }

    /** Each enum of the contract that people read has a name. */
    private static String nameVi(Enum<?> word) {
        try {
            return (String) word.getDeclaringClass().getMethod("nameVi").invoke(word);
        } catch (ReflectiveOperationException unnamed) {
            throw new IllegalStateException("%s has no Vietnamese name".formatted(word.getDeclaringClass()), unnamed);
        }
    }
}
