package vn.lienthong.views.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.audit.TreeHead;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.contract.custody.RecordSignature;
import vn.lienthong.contract.merkle.Proofs;
import vn.lienthong.contract.merkle.Subtrees;
import vn.lienthong.contract.merkle.TreeHash;
import vn.lienthong.runtime.signature.RecordKey;

/** Asks the audit log. Numbers of entries are counted from 0. */
final class AuditQueries {
    private final MongoOperations store;
    private final AuditLog log;
    private final RecordKey key;

    AuditQueries(MongoOperations store, AuditLog log, RecordKey key) {
        this.store = store;
        this.log = log;
        this.key = key;
    }

    /**
     * An entry.
     *
     * @param bytes as they stand on the log: the leaf; null where that is not for its reader
     * @param leaf the hash of these, by which the tree is checked without them; null where they are there
     * @param entry what they say; null where they are no JSON, or not for its reader
     */
    record Entry(
            long number,
            byte @Nullable [] bytes,
            byte @Nullable [] leaf,
            @Nullable JsonNode entry) {
        /** The tip that it is about; empty if it is about none. */
        private Optional<String> tip() {
            return entry == null || !entry.path("matters").asString("").equals(Matter.TIP.plural())
                    ? Optional.empty()
                    : Optional.of(entry.path("matter").asString("")).filter(id -> !id.isEmpty());
        }

        private Entry veiled() {
            return new Entry(number, null, bytes == null ? leaf : TreeHash.ofLeaf(bytes), null);
        }
    }

    /** @param size how many there are; @param next number of the first that is not among these */
    record Entries(long size, long next, List<Entry> entries) {
        /** Without what is said of tips that the reader may not see, which may be about itself. @param seen which of these tips it sees */
        Entries seenBy(UnaryOperator<Set<String>> seen) {
            Set<String> tips =
                    entries.stream().flatMap(entry -> entry.tip().stream()).collect(Collectors.toSet());
            Set<String> visible = tips.isEmpty() ? Set.of() : seen.apply(tips);
            return new Entries(
                    size,
                    next,
                    entries.stream()
                            .map(entry -> entry.tip()
                                            .filter(tip -> !visible.contains(tip))
                                            .isPresent()
                                    ? entry.veiled()
                                    : entry)
                            .toList());
        }
    }

    /** @param path hashes from below upwards */
    record Inclusion(long entry, long size, Sha256 leaf, Sha256 root, List<Sha256> path) {}

    /** @param path hashes as RFC 9162, section 2.1.4 orders them */
    record Consistency(long from, long to, Sha256 fromRoot, Sha256 toRoot, List<Sha256> path) {}

    /**
     * How the log stands.
     *
     * @param entries how many there are
     * @param sealed how many the newest head covers
     * @param at when that was made; null if there is none yet
     * @param fits whether its signature and its root are those of the log as it is kept here
     */
    record State(long entries, long sealed, @Nullable Instant at, boolean fits) {}

    /** How many entries were read of the log so far. */
    long size() {
        return AuditView.Count.of(store, AuditView.LOG).size();
    }

    Heads heads() {
        return new Heads(store);
    }

    Ledger ledger() {
        return new Ledger(store);
    }

    /** Those from that number on, at most so many. */
    Entries entries(long from, int most) {
        long size = size();
        if (from >= size) {
            return new Entries(size, from, List.of());
        }
        long place = from - from % AuditView.APART;
        Document found = Objects.requireNonNull(
                store.findById(Long.toString(place), Document.class, AuditView.PLACES), "the place of an entry");
        int wanted = (int) Math.min(most, size - from);
        List<Entry> entries = new ArrayList<>();
        for (byte[] bytes : log.read(found.getLong("offset"), from - place, wanted)) {
            entries.add(new Entry(from + entries.size(), bytes, null, said(bytes)));
        }
        return new Entries(size, from + entries.size(), entries);
    }

    private static @Nullable JsonNode said(byte[] bytes) {
        try {
            return Json.tree(bytes);
        } catch (JacksonException none) {
            return null;
        }
    }

    /** @param size not more than {@link #size}, and more than {@code entry} */
    Inclusion inclusion(long entry, long size) {
        Subtrees subtrees = new Tiles(store).subtrees();
        Proofs proofs = new Proofs(subtrees);
        return new Inclusion(
                entry,
                size,
                TreeHead.hex(subtrees.root(0, entry)),
                TreeHead.hex(proofs.root(size)),
                hex(proofs.inclusion(entry, size)));
    }

    /** @param from at least 1, and not more than {@code to}, which is not more than {@link #size} */
    Consistency consistency(long from, long to) {
        Proofs proofs = new Proofs(new Tiles(store).subtrees());
        return new Consistency(
                from,
                to,
                TreeHead.hex(proofs.root(from)),
                TreeHead.hex(proofs.root(to)),
                hex(proofs.consistency(from, to)));
    }

    private static List<Sha256> hex(List<byte[]> path) {
        return path.stream().map(TreeHead::hex).toList();
    }

    State state() {
        long size = size();
        List<TreeHead.Signed> newest = heads().newest(1);
        if (newest.isEmpty()) {
            return new State(size, 0, null, true);
        }
        TreeHead head = newest.getFirst().head();
        // heads and entries are two topics: a head may be here before the last entries that it covers
        boolean fits = head.size() > size
                || Arrays.equals(
                        new Proofs(new Tiles(store).subtrees()).root(head.size()), TreeHead.bytes(head.root()));
        return new State(size, head.size(), head.at(), fits && isOurs(newest.getFirst()));
    }

    private boolean isOurs(TreeHead.Signed signed) {
        JsonNode keys = Json.mapper().valueToTree(key.published());
        return RecordSignature.wrong(signed.signature(), CanonicalJson.of(signed.head()), keys)
                .isEmpty();
    }
}
