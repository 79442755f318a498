package vn.lienthong.exchange.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.audit.TreeHead;
import vn.lienthong.contract.merkle.Frontier;
import vn.lienthong.contract.merkle.TreeHash;

/**
 * How far the sealer has come.
 *
 * @param tree of all that it has read
 * @param offset of the last of it; -1 if it has read nothing
 * @param sealed how many entries the last head covers
 * @param at when that was made
 */
record Sealed(Frontier tree, long offset, long sealed, Instant at) {
    static final Sealed NOTHING = new Sealed(Frontier.EMPTY, -1, 0, Instant.EPOCH);

    private static final int NUMBERS = 4 * Long.BYTES;

    /** With one more entry. */
    Sealed with(byte[] entry, long where) {
        return new Sealed(tree.with(TreeHash.ofLeaf(entry)), where, sealed, at);
    }

    /** With a head of all that was read. @param now by the clock of the machine: one that was set back does not make a head earlier */
    Sealed sealedAt(Instant now) {
        return new Sealed(tree, offset, tree.size(), now.isBefore(at) ? at : now);
    }

    /** How many entries no head covers. */
    long unsealed() {
        return tree.size() - sealed;
    }

    TreeHead head() {
        return TreeHead.of(tree, at, offset);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(NUMBERS + tree.roots().size() * TreeHash.LENGTH)
                .putLong(tree.size())
                .putLong(offset)
                .putLong(sealed)
                .putLong(at.toEpochMilli());
        tree.roots().forEach(bytes::put);
        return bytes.array();
    }

    static Sealed read(byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        long size = bytes.getLong();
        long offset = bytes.getLong();
        long sealed = bytes.getLong();
        Instant at = Instant.ofEpochMilli(bytes.getLong());
        List<byte[]> roots = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] root = new byte[TreeHash.LENGTH];
            bytes.get(root);
            roots.add(root);
        }
        return new Sealed(new Frontier(size, roots), offset, sealed, at);
    }
}
