package vn.lienthong.contract.merkle;

import java.util.Arrays;
import java.util.List;

/** Checks proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2) with nothing but the roots. */
public final class ProofCheck {
    private ProofCheck() {}

    /** Whether the path proves that this is the hash of that leaf, counted from 0, in the tree of that size with that root. */
    public static boolean includes(byte[] leafHash, long leaf, long size, List<byte[]> path, byte[] root) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long node = leaf;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.ofNode(beside, hash);
                int up = Long.numberOfTrailingZeros(node); // not 0 here: the last of several is none
                node >>= up;
                last >>= up;
            } else {
                hash = TreeHash.ofNode(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the path proves that the tree of the smaller size, with its root, is the beginning of the other. */
    public static boolean extended(long smaller, byte[] smallerRoot, long size, byte[] root, List<byte[]> path) {
        if (smaller <= 0 || smaller > size) {
            return false;
        }
        if (smaller == size) {
            return path.isEmpty() && Arrays.equals(smallerRoot, root);
        }
        boolean complete = Long.bitCount(smaller) == 1;
        if (path.isEmpty()) {
            return false;
        }
        int up = Long.numberOfTrailingZeros(smaller);
        long node = (smaller - 1) >> up;
        long last = (size - 1) >> up;
        byte[] before = complete ? smallerRoot : path.getFirst();
        byte[] after = before;
        for (byte[] beside : complete ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = TreeHash.ofNode(beside, before);
                after = TreeHash.ofNode(beside, after);
                int even = Long.numberOfTrailingZeros(node); // not 0 here: the last of several is none
                node >>= even;
                last >>= even;
            } else {
                after = TreeHash.ofNode(after, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, smallerRoot) && Arrays.equals(after, root);
    }
}
