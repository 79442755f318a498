package vn.lienthong.contract.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.merkle.Frontier;

/**
 * How the tree of the log stood at a moment.
 *
 * @param size how many entries it had
 * @param root the root of the tree of so many
 * @param at when the head was made, by the clock of the sealer; never before that of the head before it
 * @param offset of the last of these entries on its topic
 * @param frontier the roots of its complete subtrees, the largest first, with which the tree is gone on with
 */
public record TreeHead(long size, Sha256 root, Instant at, long offset, List<Sha256> frontier) {
    /** The type of its message. */
    public static final String TYPE = "vn.lienthong.audit.sealed.v1";

    /** Copies the list. */
    public TreeHead {
        frontier = List.copyOf(frontier);
    }

    /** The head of such a tree. */
    public static TreeHead of(Frontier tree, Instant at, long offset) {
        return new TreeHead(
                tree.size(),
                hex(tree.root()),
                at,
                offset,
                tree.roots().stream().map(TreeHead::hex).toList());
    }

    /** The tree as it stood. @throws IllegalArgumentException if there are not as many roots as its size has */
    public Frontier tree() {
        return new Frontier(size, frontier.stream().map(TreeHead::bytes).toList());
    }

    /** The digest of these bytes. */
    public static Sha256 hex(byte[] hash) {
        return new Sha256(HexFormat.of().formatHex(hash));
    }

    /** Its bytes. */
    public static byte[] bytes(Sha256 hash) {
        return HexFormat.of().parseHex(hash.value());
    }

    /**
     * A head and its signature.
     *
     * @param signature JWS (RFC 7515) in compact form with its payload detached (Appendix F): the payload is the head in
     *     {@link vn.lienthong.contract.custody.CanonicalJson}
     */
    public record Signed(TreeHead head, String signature) {}
}
