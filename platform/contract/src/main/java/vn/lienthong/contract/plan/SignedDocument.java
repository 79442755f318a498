package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A signed document, such as the decision that sets up a working group (clauses.csv S1-01). Who signed stands as post and
 * capacity; the names of persons are left out.
 *
 * @param number such as {@code 14/QĐ-BCĐ389}
 * @param signerPost the post of who signed, such as {@code Bộ trưởng Bộ Tài chính}
 * @param capacity as what he signed, such as {@code Phó Trưởng ban Thường trực Ban Chỉ đạo 389 quốc gia}
 * @param legalBases the documents it rests on, by number and date
 */
public record SignedDocument(
        @Size(min = 3, max = 60) String number,
        LocalDate signedOn,
        @Size(min = 1, max = 200) String signerPost,
        @Size(min = 1, max = 200) String capacity,
        @Size(min = 1, max = 30) List<@Size(min = 1, max = 500) String> legalBases) {}
