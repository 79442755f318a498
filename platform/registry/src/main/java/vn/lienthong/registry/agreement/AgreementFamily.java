package vn.lienthong.registry.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.Agreement;

/** What is wrong with an agreement beside the others: two in one period, and who follows whom. */
final class AgreementFamily {
    private final Collection<Agreement> all;

    AgreementFamily(Collection<Agreement> all) {
        this.all = all;
    }

    /** Every reason that concerns this one; of two that overlap, the later in the order given is complained of. */
    List<String> wrong(Agreement agreement) {
        List<String> wrong = new ArrayList<>();
        for (Agreement earlier : all) {
            if (earlier == agreement) {
                break;
            }
            if (earlier.code().equals(agreement.code()) && Periods.overlap(earlier.period(), agreement.period())) {
                wrong.add("period: overlaps that of %s".formatted(earlier.key()));
            }
        }
        if (precedesItself(agreement)) {
            wrong.add("predecessor: %s comes before itself".formatted(agreement.code()));
        }
        for (Agreement next : all) {
            if (next.code().equals(agreement.successor())
                    && !agreement.code().equals(next.predecessor())
                    && !next.code().equals(agreement.code())) {
                wrong.add("successor: %s does not name %s as its predecessor".formatted(next.code(), agreement.code()));
            }
        }
        return wrong;
    }

    private boolean precedesItself(Agreement agreement) {
        Set<String> seen = new HashSet<>();
        String code = predecessor(agreement.code());
        while (code != null && seen.add(code)) {
            if (code.equals(agreement.code())) {
                return true;
            }
            code = predecessor(code);
        }
        return false;
    }

    private @Nullable String predecessor(String code) {
        return all.stream()
                .filter(one -> one.code().equals(code))
                .map(Agreement::predecessor)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
