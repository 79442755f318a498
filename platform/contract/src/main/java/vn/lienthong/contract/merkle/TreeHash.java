package vn.lienthong.contract.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a tree (RFC 9162, section 2.1.1): SHA-256, 32 bytes; leaves and nodes are kept apart by their first byte. */
public final class TreeHash {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    /** The root of a tree without leaves. */
    public static byte[] ofNothing() {
        return sha256().digest();
    }

    /** The hash of an entry. */
    public static byte[] ofLeaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** The hash of what these two are the roots of. */
    public static byte[] ofNode(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
