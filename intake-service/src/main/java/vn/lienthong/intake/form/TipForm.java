package vn.lienthong.intake.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.intake.identity.Identity;

/**
 * What a citizen writes. Nothing of the tip tells who writes; who wants to be reached says so apart, and that is sealed.
 *
 * @param province empty if none was chosen
 * @param name by which they want to be called, empty if they say nothing
 * @param contact how they are reached, empty if they say nothing
 * @param against whose officials or units it is about, as {@link Offices#concerned} reads it; empty if it is about none
 * @param againstPost which post or unit, empty if they say nothing
 */
record TipForm(
        String title,
        String text,
        String province,
        String goods,
        String name,
        String contact,
        String against,
        String againstPost) {
    static final TipForm EMPTY = new TipForm("", "", "", "");

    private static final int TITLE = 200;
    private static final int TEXT = 20_000;
    private static final int GOODS = 300;
    private static final int CONTACT = 200;

    /** Of one who does not want to be reached, on a violation. */
    TipForm(String title, String text, String province, String goods) {
        this(title, text, province, goods, "", "", "", "");
    }

    static TipForm of(HttpServletRequest request) {
        return new TipForm(
                field(request, "title"),
                field(request, "text"),
                field(request, "province"),
                field(request, "goods"),
                field(request, "name"),
                field(request, "contact"),
                field(request, "against"),
                field(request, "againstPost"));
    }

    static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").replace("\r\n", "\n");
    }

    /**
     * What is wrong with it, by the field.
     *
     * @param provinces whether there is one of that code
     * @param concerned whether it is known which agencies are meant
     */
    Map<String, Note> faults(Predicate<String> provinces, boolean concerned) {
        Map<String, Note> faults = new LinkedHashMap<>();
        fault("title", title, TITLE, faults);
        fault("text", text, TEXT, faults);
        fault("goods", goods, GOODS, faults);
        fault("name", name, CONTACT, faults);
        fault("contact", contact, CONTACT, faults);
        fault("againstPost", againstPost, CONTACT, faults);
        if (Characters.isBlank(title)) {
            faults.put("title", Note.NO_TITLE);
        }
        if (Characters.isBlank(text)) {
            faults.put("text", Note.NO_TEXT);
        }
        if (!province.isEmpty() && !provinces.test(province)) {
            faults.put("province", Note.PROVINCE);
        }
        if (!against.isEmpty() && !concerned) {
            faults.put("against", Note.CONCERNED);
        }
        if (against.isEmpty() && !Characters.isBlank(againstPost)) {
            faults.put("againstPost", Note.CONCERNED_POST);
        }
        return faults;
    }

    private static void fault(String field, String written, int most, Map<String, Note> faults) {
        if (written.length() > most) {
            faults.put(field, Note.TOO_LONG);
        } else if (Characters.forbidden(written) != null) {
            faults.put(field, Note.CHARACTERS);
        }
    }

    /** What may tell who writes. */
    List<PersonalData.Found> personal() {
        return Stream.of(title, text, goods, againstPost)
                .flatMap(written -> PersonalData.in(written).stream())
                .toList();
    }

    /** @param concerned whose officials or units it is about */
    ReceiveTip command(List<Attachment> attachments, List<AgencyCode> concerned) {
        TipContent content = new TipContent(
                Channel.FORM,
                title.strip(),
                text,
                province.isEmpty() ? null : new ProvinceCode(province),
                orNull(goods),
                null,
                null,
                attachments.isEmpty() ? null : attachments,
                concerned.isEmpty() ? null : concerned,
                strippedOrNull(againstPost));
        return new ReceiveTip(content, null, null);
    }

    /** Who writes, as far as they say; empty if they say nothing. */
    Identity identity() {
        return new Identity(strippedOrNull(name), null, null, null, strippedOrNull(contact), null);
    }

    @Override
    public String toString() {
        return "TipForm[…]";
    }

    private static @Nullable String strippedOrNull(String text) {
        return Characters.isBlank(text) ? null : text.strip();
    }

    private static @Nullable String orNull(String text) {
        return Characters.isBlank(text) ? null : text;
    }
}
