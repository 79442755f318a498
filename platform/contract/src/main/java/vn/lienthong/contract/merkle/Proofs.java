package vn.lienthong.contract.merkle;

import java.util.ArrayList;
import java.util.List;

/** Makes proofs (RFC 9162, sections 2.1.3.1 and 2.1.4.1) from the roots of complete subtrees. */
public final class Proofs {
    private final Subtrees subtrees;

    /** @param subtrees must have all that are complete in the trees that are asked for */
    public Proofs(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The root of the tree of that many leaves. */
    public byte[] root(long size) {
        return size == 0 ? TreeHash.ofNothing() : root(0, size);
    }

    /**
     * That a leaf is in the tree of that size.
     *
     * @param leaf its number, from 0 on
     * @throws IllegalArgumentException if there is no such leaf in it
     */
    public List<byte[]> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("no leaf %d among %d".formatted(leaf, size));
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(leaf, 0, size, path);
        return path;
    }

    private void inclusion(long leaf, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            inclusion(leaf, from, middle, path);
            path.add(root(middle, to));
        } else {
            inclusion(leaf, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /**
     * That the tree of the smaller size is the beginning of the other; nothing where they are the same.
     *
     * @throws IllegalArgumentException unless 0 &lt; {@code smaller} ≤ {@code size}
     */
    public List<byte[]> consistency(long smaller, long size) {
        if (smaller <= 0 || smaller > size) {
            throw new IllegalArgumentException("no tree of %d begins one of %d".formatted(smaller, size));
        }
        List<byte[]> path = new ArrayList<>();
        if (smaller < size) {
            consistency(smaller, 0, size, true, path);
        }
        return path;
    }

    /** @param whole whether the smaller tree is all that lies before {@code smaller}, so that its root is known */
    private void consistency(long smaller, long from, long to, boolean whole, List<byte[]> path) {
        if (smaller == to) {
            if (!whole) {
                path.add(root(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (smaller <= middle) {
            consistency(smaller, from, middle, whole, path);
            path.add(root(middle, to));
        } else {
            consistency(smaller, middle, to, false, path);
            path.add(root(from, middle));
        }
    }

    /** What lies there, where it begins at a multiple of the greatest power of two that is not greater than it. */
    private byte[] root(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return subtrees.root(level, from >> level);
        }
        long middle = from + split(size);
        return TreeHash.ofNode(root(from, middle), root(middle, to));
    }

    /** The greatest power of two that is less than that. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
