package vn.lienthong.contract.request;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import vn.lienthong.contract.handling.Withholding;

/**
 * What is to be given to the press, when, and to whom: the parties agree on it beforehand, and nothing of it is published before
 * (Quy chế phối hợp 2020, ¶10; clauses.csv S0-23).
 *
 * @param headline under which it is published
 * @param extract what is published, and nothing else of the matter
 * @param outlets the press outlets that are given it, by name
 * @param notBefore the agreed time
 */
public record PressRelease(
        @Size(min = 1, max = 200) String headline,
        @Size(min = 1, max = 20_000) String extract,
        @Size(min = 1, max = 20) List<@Size(min = 1, max = 200) String> outlets,
        Instant notBefore) {

    /** As it stands for whom the text is withheld. */
    PressRelease withoutExtract() {
        return new PressRelease(headline, Withholding.IN_ITS_PLACE, outlets, notBefore);
    }
}
