package vn.lienthong.views.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.merkle.Subtrees;
import vn.lienthong.contract.merkle.TreeHash;

/**
 * The hashes of the tree in tiles of 256, as logs of today publish them (C2SP tlog-tiles): a tile of height 0 has leaves, one of the
 * next the roots of 256 full ones below it. What lies in between is computed when it is asked for. Each is a document,
 * {@code <height>/<number>}, and full once and for all.
 */
final class Tiles {
    static final String COLLECTION = AuditView.NAME + ".tiles";

    private static final int BITS = 8;
    private static final int WIDTH = 1 << BITS;
    private static final String HASHES = "hashes";

    private final MongoOperations store;
    /** By height, the tile that was written last: of so many entries of the log it is always the same, so that it need not be read again. */
    private final Map<Integer, Tile> last = new ConcurrentHashMap<>();

    private record Tile(long number, List<byte[]> hashes) {}

    Tiles(MongoOperations store) {
        this.store = store;
    }

    /** Adds leaves behind the first {@code size}; what stood there already is written over, so that adding twice changes nothing. */
    void add(long size, List<byte[]> leaves) {
        List<byte[]> hashes = leaves;
        long first = size;
        for (int height = 0; !hashes.isEmpty(); height++) {
            List<byte[]> full = new ArrayList<>();
            long firstFull = first >> BITS;
            int taken = 0;
            while (taken < hashes.size()) {
                long tile = (first + taken) >> BITS;
                int from = (int) ((first + taken) & (WIDTH - 1));
                int some = Math.min(WIDTH - from, hashes.size() - taken);
                List<byte[]> all = new ArrayList<>(first(from, height, tile));
                all.addAll(hashes.subList(taken, taken + some));
                write(height, tile, all);
                last.put(height, new Tile(tile, all));
                if (all.size() == WIDTH) {
                    full.add(root(all));
                }
                taken += some;
            }
            hashes = full;
            first = firstFull;
        }
    }

    /** So many of a tile, which it has. */
    private List<byte[]> first(int many, int height, long tile) {
        if (many == 0) {
            return List.of();
        }
        Tile known = last.get(height);
        return (known != null && known.number() == tile && known.hashes().size() >= many
                        ? known.hashes()
                        : read(height, tile))
                .subList(0, many);
    }

    /** The complete subtrees, for one question: each tile is read once. */
    Subtrees subtrees() {
        Map<String, List<byte[]>> known = new HashMap<>();
        return (level, index) -> {
            int height = level / BITS;
            int within = level % BITS;
            long first = index << within;
            List<byte[]> tile = known.computeIfAbsent(id(height, first >> BITS), id -> read(height, first >> BITS));
            int from = (int) (first & (WIDTH - 1));
            return root(tile.subList(from, from + (1 << within)));
        };
    }

    private List<byte[]> read(int height, long tile) {
        Document found = store.findById(id(height, tile), Document.class, COLLECTION);
        if (found == null) {
            throw new IllegalStateException("no tile " + id(height, tile));
        }
        byte[] bytes = Base64.getDecoder().decode(found.getString(HASHES));
        List<byte[]> hashes = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += TreeHash.LENGTH) {
            hashes.add(Arrays.copyOfRange(bytes, at, at + TreeHash.LENGTH));
        }
        return hashes;
    }

    private void write(int height, long tile, List<byte[]> hashes) {
        byte[] bytes = new byte[hashes.size() * TreeHash.LENGTH];
        for (int at = 0; at < hashes.size(); at++) {
            System.arraycopy(hashes.get(at), 0, bytes, at * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        Document document = new Document("_id", id(height, tile))
                .append(HASHES, Base64.getEncoder().encodeToString(bytes));
        store.save(document, COLLECTION);
    }

    /** Of a power of two. */
    private static byte[] root(List<byte[]> hashes) {
        List<byte[]> level = hashes;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int at = 0; at < level.size(); at += 2) {
                above.add(TreeHash.ofNode(level.get(at), level.get(at + 1)));
            }
            level = above;
        }
        return level.getFirst();
    }

    private static String id(int height, long tile) {
        return height + "/" + tile;
    }
}
