package vn.lienthong.contract.audit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where the entries that are there first differ from those that were sealed. */
final class Alignment {
    private Alignment() {}

    /**
     * The first difference; null if there is none.
     *
     * @param from number of the first that was sealed
     * @param sealed the hashes of those that were sealed
     * @param there the hashes of those that are there
     */
    static @Nullable AuditFault first(long from, List<byte[]> sealed, List<byte[]> there) {
        int same = 0;
        while (same < sealed.size() && same < there.size() && Arrays.equals(sealed.get(same), there.get(same))) {
            same++;
        }
        long entry = from + same;
        if (same == sealed.size()) {
            return same == there.size() ? null : AuditFault.inserted(entry);
        }
        if (same == there.size()) {
            return AuditFault.missing(entry);
        }
        int instead = index(sealed, there.get(same), same + 1);
        boolean elsewhere = index(there, sealed.get(same), same + 1) >= 0;
        if (instead >= 0) {
            return elsewhere ? AuditFault.moved(entry, from + instead) : AuditFault.missing(entry);
        }
        return elsewhere ? AuditFault.inserted(entry) : AuditFault.altered(entry);
    }

    private static int index(List<byte[]> hashes, byte[] hash, int from) {
        for (int at = from; at < hashes.size(); at++) {
            if (Arrays.equals(hashes.get(at), hash)) {
                return at;
            }
        }
        return -1;
    }
}
