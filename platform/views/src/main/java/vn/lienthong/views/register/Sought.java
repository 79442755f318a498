package vn.lienthong.views.register;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import vn.lienthong.contract.text.Spelling;

/**
 * What somebody looks for who does not know which matter it is.
 *
 * @param title a part of the title, without diacritics
 * @param number what was written as it may stand in a number
 */
record Sought(String title, String number) {
    /** Where it is looked for. */
    static final List<String> FIELDS = List.of("search", Numbering.NUMBER);

    static Sought of(String written) {
        return new Sought(Spelling.plain(written), written.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether a matter may be meant; what is no text is in no title. */
    boolean fits(Document matter) {
        boolean titled = !title.isBlank()
                && Objects.toString(matter.getString("search"), "").contains(title);
        return titled || Numbering.fits(matter.getString(Numbering.NUMBER), number);
    }
}
