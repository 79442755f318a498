package vn.lienthong.contract.merkle;

import java.util.ArrayList;
import java.util.List;

/** The tree exactly as RFC 9162 writes it down, recursively over the entries: slow, and without anything to get wrong. */
record Naive(List<byte[]> entries) {
    byte[] root() {
        return switch (entries.size()) {
            case 0 -> TreeHash.ofNothing();
            case 1 -> TreeHash.ofLeaf(entries.getFirst());
            default -> TreeHash.ofNode(left().root(), right().root());
        };
    }

    /** PATH(m, D[n]). */
    List<byte[]> path(int leaf) {
        if (entries.size() == 1) {
            return List.of();
        }
        int middle = middle();
        return leaf < middle
                ? joined(left().path(leaf), right().root())
                : joined(right().path(leaf - middle), left().root());
    }

    /** PROOF(m, D[n]). */
    List<byte[]> proof(int smaller) {
        return subproof(smaller, true);
    }

    private List<byte[]> subproof(int smaller, boolean whole) {
        if (smaller == entries.size()) {
            return whole ? List.of() : List.of(root());
        }
        int middle = middle();
        return smaller <= middle
                ? joined(left().subproof(smaller, whole), right().root())
                : joined(right().subproof(smaller - middle, false), left().root());
    }

    Naive first(int size) {
        return new Naive(entries.subList(0, size));
    }

    Naive from(int first, int end) {
        return new Naive(entries.subList(first, end));
    }

    private Naive left() {
        return first(middle());
    }

    private Naive right() {
        return from(middle(), entries.size());
    }

    private int middle() {
        int middle = 1;
        while (middle * 2 < entries.size()) {
            middle *= 2;
        }
        return middle;
    }

    private static List<byte[]> joined(List<byte[]> path, byte[] last) {
        List<byte[]> joined = new ArrayList<>(path);
        joined.add(last);
        return joined;
    }
}
