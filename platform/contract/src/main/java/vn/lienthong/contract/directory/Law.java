package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.text.Spelling;

/**
 * A document that rules cite (văn bản: bộ luật, luật, pháp lệnh, nghị định, quyết định), during a time in which it is in force.
 * One article that ended before its document stands as an entry of its own, with the article behind the number. The shape is our
 * own.
 *
 * @param number as people cite it, such as {@code 15/2012/QH13} or {@code 15/2012/QH13 Điều 39}; where a number is not the only
 *     one of its kind, with its place: {@code 25/2017/QĐ-UBND (Sóc Trăng)}
 * @param citedAs other names under which rules cite it, such as {@code Luật Xử lý vi phạm hành chính 2012}
 * @param replacedBy the number of what replaced it; null if nothing did, or it is not known what
 * @param note what is uncertain or to be known beside it, in Vietnamese
 */
public record Law(
        @Size(min = 1, max = 100) String number,
        @Size(min = 1, max = 500) String titleVi,
        @Size(max = 20) List<String> citedAs,
        Period period,
        @Size(min = 1, max = 100) @Nullable String replacedBy,
        @Size(min = 1, max = 1000) @Nullable String note,
        Provenance provenance)
        implements Keyed {

    /** @throws IllegalArgumentException if it has no number that can be read */
    public Law {
        citedAs = List.copyOf(citedAs);
        if (Spelling.plain(number).isEmpty()) {
            throw new IllegalArgumentException("a law without a number: '%s'".formatted(number));
        }
    }

    /** Its key in the directory, such as {@code law/15-2012-qh-13@2013-07-01}. */
    @Override
    @JsonIgnore
    public String key() {
        PartialDate from = period.from();
        return "law/%s@%s".formatted(Spelling.plain(number).replace(' ', '-'), from == null ? "" : from);
    }
}
