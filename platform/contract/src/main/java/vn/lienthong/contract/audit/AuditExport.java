package vn.lienthong.contract.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.merkle.TreeHash;

/**
 * A file of the audit log, a JSON object on each line: what it holds; the head before its first entry, unless it begins with the log;
 * then entries, and behind the last that it covers each signed head.
 */
public sealed interface AuditExport {
    /**
     * The first line.
     *
     * @param from number of the first entry, counted from 0
     * @param to behind the number of the last
     * @param keys the JWK Set (RFC 7517) that heads are checked with, as it was published when the file was made
     */
    record Opening(long from, long to, Instant madeAt, JsonNode keys) implements AuditExport {}

    /**
     * An entry.
     *
     * @param bytes as they stand on the topic: the leaf, in base64; null where whoever made the file may not read them
     * @param leaf the hash of these, in base64; null where they are there
     */
    record Entry(long number, byte @Nullable [] bytes, byte @Nullable [] leaf) implements AuditExport {
        /** One that may be read. */
        public Entry(long number, byte[] bytes) {
            this(number, bytes, null);
        }

        /** The hash that stands for it in the tree. */
        byte[] hash() {
            return bytes == null ? Objects.requireNonNull(leaf) : TreeHash.ofLeaf(bytes);
        }
    }

    /**
     * A head.
     *
     * @param leaves the hashes of the entries since the head before, 32 bytes each, in base64: by them the one that is altered
     *     is named, which the root alone does not say; null for the head that the file begins with
     */
    record Head(TreeHead head, String signature, byte @Nullable [] leaves) implements AuditExport {}

    /** As a line, without the line feed. */
    default String line() {
        return Json.mapper().writeValueAsString(this);
    }

    /** The line; null if it is none of such a file. */
    static @Nullable AuditExport read(String line) {
        try {
            JsonNode tree = Json.mapper().readTree(line);
            Class<? extends AuditExport> type =
                    tree.has("keys") ? Opening.class : tree.has("head") ? Head.class : Entry.class;
            return complete(Json.mapper().treeToValue(tree, type));
        } catch (JacksonException | IllegalArgumentException | NullPointerException none) {
            return null;
        }
    }

    /** What was read may lack what a record must have. */
    private static @Nullable AuditExport complete(@Nullable AuditExport line) {
        return switch (line) {
            case null -> null;
            case Opening opening -> opening.madeAt() == null ? null : opening;
            case Entry entry ->
                entry.bytes() == null && (entry.leaf() == null || entry.leaf().length != TreeHash.LENGTH)
                        ? null
                        : entry;
            case Head head -> head.signature() == null || !isComplete(head.head()) ? null : head;
        };
    }

    private static boolean isComplete(@Nullable TreeHead head) {
        return head != null && head.root() != null && head.at() != null;
    }

    /** The hashes of these entries, one behind the other. */
    static byte[] leaves(List<Entry> entries) {
        byte[] leaves = new byte[entries.size() * TreeHash.LENGTH];
        for (int at = 0; at < entries.size(); at++) {
            System.arraycopy(entries.get(at).hash(), 0, leaves, at * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return leaves;
    }
}
