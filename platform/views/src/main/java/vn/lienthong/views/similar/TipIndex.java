package vn.lienthong.views.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.views.ById;

/**
 * The tips of the store, as Lucene finds them by pairs of words: kept in memory, built when first asked and read on at each question. It
 * answers from what the reader may see alone, in what it names and in what it counts. Whether one tip is like another, and why,
 * {@link Likeness} says.
 */
final class TipIndex implements AutoCloseable {
    private static final int AT_ONCE = 500;
    private static final long PATIENCE_MILLIS = 1000;

    private final MongoOperations store;
    private final Changes changes;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ReentrantLock reading = new ReentrantLock();
    private Map<String, Long> read = Map.of();
    private @Nullable CompletableFuture<Void> built;

    TipIndex(MongoOperations store) {
        this.store = store;
        this.changes = new Changes(store);
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is being built; it will answer a moment later. */
    static final class Building extends RuntimeException {}

    /**
     * What may be like a tip.
     *
     * @param tips likeliest first
     * @param rarity how rare each of its pairs of words is among what the reader may see
     */
    record Candidates(List<TipSketch> tips, Map<String, Double> rarity) {}

    /** Of what that agency may see, so many at most, and not itself. @throws Building */
    Candidates candidates(Asked asked, AgencyCode reader, int most) {
        readOn();
        Comparison.Result found = compare(asked, reader, most);
        return new Candidates(
                new ById(store, TipSketch.COLLECTION)
                        .find(found.ids()).values().stream()
                                .map(TipSketch::read)
                                .toList(),
                found.rarity());
    }

    /** What that tip is compared by; null if there is none. */
    @Nullable
    TipSketch of(String tip) {
        org.bson.Document found = store.findById(tip, org.bson.Document.class, TipSketch.COLLECTION);
        return found == null ? null : TipSketch.read(found);
    }

    private Comparison.Result compare(Asked asked, AgencyCode reader, int most) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return Comparison.of(searcher, asked, reader, most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Built aside the first time; then each question reads what was written since, unless another does. */
    private void readOn() {
        try {
            building().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            throw new Building();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Building();
        }
        if (reading.tryLock()) {
            try {
                read();
            } finally {
                reading.unlock();
            }
        }
    }

    private synchronized CompletableFuture<Void> building() {
        CompletableFuture<Void> begun = built;
        if (begun == null || begun.isCompletedExceptionally()) {
            begun = CompletableFuture.runAsync(this::read, Thread.ofVirtual().name("similar-tips")::start);
            built = begun;
        }
        return begun;
    }

    private void read() {
        Changes.Since since = changes.since(read);
        List<String> ids = List.copyOf(since.tips());
        try {
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
                for (org.bson.Document document :
                        new ById(store, TipSketch.COLLECTION).find(some).values()) {
                    put(TipSketch.read(document));
                }
            }
            if (!ids.isEmpty()) {
                searchers.maybeRefreshBlocking();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read = since.ends();
    }

    private void put(TipSketch sketch) throws IOException {
        String id = Objects.requireNonNull(sketch.id());
        Document document = new Document();
        document.add(new StringField(Comparison.ID, id, Field.Store.YES));
        TipWords.pairs(sketch.text())
                .forEach(pair -> document.add(new StringField(Comparison.PAIR, pair, Field.Store.NO)));
        sketch.readers().forEach(reader -> document.add(new StringField(Comparison.READER, reader, Field.Store.NO)));
        sketch.telltales().forEach(each -> document.add(new StringField(Comparison.TELLTALE, each, Field.Store.NO)));
        writer.updateDocument(new Term(Comparison.ID, id), document);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
