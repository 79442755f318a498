package vn.lienthong.exchange.casefile;

import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.Reserve;

/**
 * What the holder did not take over as it was listed, and who listed it, until that agency has given something to the case since.
 */
record Reserved(AgencyCode giver, List<Reserve> lines) {
    /** So many lines are told one by one. */
    private static final int MOST = 3;

    /** The lines, in Vietnamese: {@code mục 1, mục 2 “Thùng giày”}. */
    String linesVi() {
        String first = lines.stream().limit(MOST).map(Reserve::lineVi).collect(Collectors.joining(", "));
        return lines.size() <= MOST ? first : "%s và %d mục khác".formatted(first, lines.size() - MOST);
    }
}
