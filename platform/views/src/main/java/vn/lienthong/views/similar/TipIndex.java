package vn.lienthong.views.similar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
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
 * The tips of the store, as Lucene finds them by their words: kept in memory, built when first asked and read on at each question. Names
 * candidates; whether one is like another, and why, {@link Likeness} says.
 */
final class TipIndex implements AutoCloseable {
    private static final String ID = "id";
    private static final String READER = "reader";
    private static final String TELLTALE = "telltale";
    private static final String TEXT = "text";
    private static final int MOST_WORDS = 25;
    private static final int AT_ONCE = 500;
    /** What is rarely named by chance is worth more than any word. */
    private static final float OF_A_TELLTALE = 20;

    private static final Analyzer PAIRS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            WhitespaceTokenizer words = new WhitespaceTokenizer();
            return new TokenStreamComponents(words, new ShingleFilter(words, 2, 2)); // most words have two syllables
        }
    };

    private final MongoOperations store;
    private final Changes changes;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Map<String, Long> read = Map.of();

    TipIndex(MongoOperations store) {
        this.store = store;
        this.changes = new Changes(store);
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(PAIRS));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What may be like this one: of what that agency may see, so many at most, and not itself. */
    synchronized List<TipSketch> candidates(TipSketch asked, AgencyCode reader, int most) {
        try {
            readOn();
            IndexSearcher searcher = searchers.acquire();
            try {
                List<String> found = new ArrayList<>();
                for (ScoreDoc each : searcher.search(query(asked, reader, searcher.getIndexReader()), most).scoreDocs) {
                    found.add(searcher.storedFields().document(each.doc).get(ID));
                }
                return new ById(store, TipSketch.COLLECTION)
                        .find(found).values().stream().map(TipSketch::read).toList();
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(TipSketch asked, AgencyCode reader, IndexReader index) throws IOException {
        MoreLikeThis like = new MoreLikeThis(index);
        like.setAnalyzer(PAIRS);
        like.setFieldNames(new String[] {TEXT});
        like.setMinTermFreq(1);
        like.setMinDocFreq(1);
        like.setMaxQueryTerms(MOST_WORDS);
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(like.like(TEXT, new StringReader(words(asked))), Occur.SHOULD);
        for (String telltale : asked.telltales()) {
            either.add(new BoostQuery(new TermQuery(new Term(TELLTALE, telltale)), OF_A_TELLTALE), Occur.SHOULD);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(either.build(), Occur.MUST)
                .add(new TermQuery(new Term(READER, reader.value())), Occur.FILTER);
        if (asked.id() != null) {
            query.add(new TermQuery(new Term(ID, asked.id())), Occur.MUST_NOT);
        }
        return query.build();
    }

    /** What that tip is compared by; null if there is none. */
    @Nullable
    TipSketch of(String tip) {
        org.bson.Document found = store.findById(tip, org.bson.Document.class, TipSketch.COLLECTION);
        return found == null ? null : TipSketch.read(found);
    }

    /** How rare a word, or a pair of them, is among the tips: from 1 up, by its inverse document frequency. */
    double rarity(String word) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                IndexReader index = searcher.getIndexReader();
                return 1 + Math.log((index.numDocs() + 1.0) / (index.docFreq(new Term(TEXT, word)) + 1.0));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOn() throws IOException {
        Changes.Since since = changes.since(read);
        List<String> ids = List.copyOf(since.tips());
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
        read = since.ends();
    }

    private void put(TipSketch sketch) throws IOException {
        String id = Objects.requireNonNull(sketch.id());
        Document document = new Document();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new TextField(TEXT, words(sketch), Field.Store.NO));
        sketch.readers().forEach(reader -> document.add(new StringField(READER, reader, Field.Store.NO)));
        sketch.telltales().forEach(each -> document.add(new StringField(TELLTALE, each, Field.Store.NO)));
        writer.updateDocument(new Term(ID, id), document);
    }

    private static String words(TipSketch sketch) {
        return String.join(" ", TipWords.of(sketch.text()));
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
