package vn.lienthong.contract.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * All that must be remembered of a log to go on with its tree: the roots of the complete subtrees that its leaves make up, the largest
 * first, one for each bit that is set in their number.
 *
 * @param size how many leaves there are
 * @param roots as many as {@code size} has bits that are set; not copied, and not to be changed
 */
public record Frontier(long size, List<byte[]> roots) {
    /** Of a log without entries. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    /** @throws IllegalArgumentException if there are not as many roots as such a tree has, or one is no hash */
    public Frontier {
        if (size < 0 || roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("%d roots for %d leaves".formatted(roots.size(), size));
        }
        if (roots.stream().anyMatch(root -> root.length != TreeHash.LENGTH)) {
            throw new IllegalArgumentException("a root that is no SHA-256");
        }
        roots = List.copyOf(roots);
    }

    /** With one more leaf: complete subtrees of the same size become one, as a carry goes through a sum. */
    public Frontier with(byte[] leafHash) {
        List<byte[]> next = new ArrayList<>(roots);
        byte[] root = leafHash;
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            root = TreeHash.ofNode(next.removeLast(), root);
        }
        next.add(root);
        return new Frontier(size + 1, next);
    }

    /** The root of the whole tree. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return TreeHash.ofNothing();
        }
        byte[] root = roots.getLast();
        for (int at = roots.size() - 2; at >= 0; at--) {
            root = TreeHash.ofNode(roots.get(at), root);
        }
        return root;
    }
}
