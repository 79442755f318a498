package vn.lienthong.views.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
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
    private static final String ID = "id";
    private static final String READER = "reader";
    private static final String TELLTALE = "telltale";
    private static final String PAIR = "pair";
    private static final int AT_ONCE = 500;
    private static final long PATIENCE_MILLIS = 1000;
    /** What is rarely named by chance is worth more than any words. */
    private static final float OF_A_TELLTALE = Asked.MOST_PAIRS;

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

    /** What this question is answered from. */
    private interface Asking<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /** What may be like this one: of what that agency may see, so many at most, and not itself. @throws Building */
    List<TipSketch> candidates(Asked asked, AgencyCode reader, int most) {
        readOn();
        Query query = query(asked, reader);
        List<String> found = ask(searcher -> {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc each : searcher.search(query, most).scoreDocs) {
                ids.add(searcher.storedFields().document(each.doc).get(ID));
            }
            return ids;
        });
        return new ById(store, TipSketch.COLLECTION)
                .find(found).values().stream().map(TipSketch::read).toList();
    }

    private static Query query(Asked asked, AgencyCode reader) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        asked.pairs().forEach(pair -> either.add(counted(PAIR, pair), Occur.SHOULD));
        asked.telltales()
                .forEach(each -> either.add(new BoostQuery(counted(TELLTALE, each), OF_A_TELLTALE), Occur.SHOULD));
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(either.build(), Occur.MUST).add(of(reader), Occur.FILTER);
        String itself = asked.tip().id();
        if (itself != null) {
            query.add(new TermQuery(new Term(ID, itself)), Occur.MUST_NOT);
        }
        return query.build();
    }

    /** Worth the same however rare it is: how rare it is among all would tell of tips that the reader may not see. */
    private static Query counted(String field, String value) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    }

    private static Query of(AgencyCode reader) {
        return new TermQuery(new Term(READER, reader.value()));
    }

    /** What that tip is compared by; null if there is none. */
    @Nullable
    TipSketch of(String tip) {
        org.bson.Document found = store.findById(tip, org.bson.Document.class, TipSketch.COLLECTION);
        return found == null ? null : TipSketch.read(found);
    }

    /** How rare each pair of words is among the tips that this agency may see: from 1 up, by its inverse document frequency. In their order. */
    Map<String, Double> rarity(Collection<String> pairs, AgencyCode reader) {
        return ask(searcher -> {
            int all = searcher.count(of(reader));
            Map<String, Double> rarity = new LinkedHashMap<>();
            for (String pair : pairs) {
                int with = searcher.count(new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(PAIR, pair)), Occur.FILTER)
                        .add(of(reader), Occur.FILTER)
                        .build());
                rarity.put(pair, 1 + Math.log((all + 1.0) / (with + 1.0)));
            }
            return rarity;
        });
    }

    private <T> T ask(Asking<T> asking) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return asking.of(searcher);
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
        document.add(new StringField(ID, id, Field.Store.YES));
        TipWords.pairs(sketch.text()).forEach(pair -> document.add(new StringField(PAIR, pair, Field.Store.NO)));
        sketch.readers().forEach(reader -> document.add(new StringField(READER, reader, Field.Store.NO)));
        sketch.telltales().forEach(each -> document.add(new StringField(TELLTALE, each, Field.Store.NO)));
        writer.updateDocument(new Term(ID, id), document);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
