package vn.lienthong.contract.merkle;

/** Where the roots of complete subtrees are kept. */
@FunctionalInterface
public interface Subtrees {
    /**
     * The root of one.
     *
     * @param level it has two to that power leaves
     * @param index its place among those of its level, from 0 on: it begins at the leaf {@code index << level}
     */
    byte[] root(int level, long index);
}
