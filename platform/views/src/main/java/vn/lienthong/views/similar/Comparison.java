package vn.lienthong.views.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * A tip beside all others that one reader may see, in one pass over the index: how much each has of it, and how many have each of its
 * pairs. What the reader may not see is neither named nor counted: how rare a word is among all would tell of it.
 */
final class Comparison {
    static final String ID = "id";
    static final String READER = "reader";
    static final String TELLTALE = "telltale";
    static final String PAIR = "pair";

    /** What is rarely named by chance is worth more than any words. */
    private static final int OF_A_TELLTALE = Asked.MOST_PAIRS;

    private final Asked asked;
    private final AgencyCode reader;
    private final int most;
    private final PriorityQueue<Counted> best = new PriorityQueue<>(Comparator.comparingInt(Counted::worth));
    private final Map<String, Integer> with = new HashMap<>();
    private int all;

    private Comparison(Asked asked, AgencyCode reader, int most) {
        this.asked = asked;
        this.reader = reader;
        this.most = most;
    }

    /** @param worth one for each pair that both have, and more for a telltale */
    private record Counted(int tip, int worth) {}

    /**
     * What came of it.
     *
     * @param ids of those that have most of it, the likeliest first
     * @param rarity how rare each of its pairs is: from 1 up, by its inverse document frequency, in their order
     */
    record Result(List<String> ids, Map<String, Double> rarity) {}

    /** @param most so many are named at most */
    static Result of(IndexSearcher tips, Asked asked, AgencyCode reader, int most) throws IOException {
        Comparison comparison = new Comparison(asked, reader, most);
        for (LeafReaderContext leaf : tips.getLeafContexts()) {
            comparison.compare(leaf);
        }
        return new Result(comparison.ids(tips), comparison.rarity());
    }

    private void compare(LeafReaderContext leaf) throws IOException {
        LeafReader tips = leaf.reader();
        FixedBitSet seen = seen(tips);
        all += seen.cardinality();
        int[] worth = new int[tips.maxDoc()];
        for (String pair : asked.pairs()) {
            with.merge(pair, count(tips, new Term(PAIR, pair), seen, worth, 1), Integer::sum);
        }
        for (String telltale : asked.telltales()) {
            count(tips, new Term(TELLTALE, telltale), seen, worth, OF_A_TELLTALE);
        }
        for (int tip = 0; tip < worth.length; tip++) {
            Counted least = best.peek();
            if (worth[tip] > 0 && (best.size() < most || least != null && worth[tip] > least.worth())) {
                best.add(new Counted(leaf.docBase + tip, worth[tip]));
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
    }

    private FixedBitSet seen(LeafReader tips) throws IOException {
        FixedBitSet seen = new FixedBitSet(tips.maxDoc());
        PostingsEnum readable = tips.postings(new Term(READER, reader.value()), PostingsEnum.NONE);
        if (readable != null) {
            seen.or(readable);
        }
        Bits live = tips.getLiveDocs();
        if (live != null) {
            live.applyMask(seen, 0);
        }
        @Nullable String id = asked.tip().id();
        PostingsEnum itself = id == null ? null : tips.postings(new Term(ID, id), PostingsEnum.NONE);
        while (itself != null && itself.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            seen.clear(itself.docID());
        }
        return seen;
    }

    /** @return how many of those that are seen have it */
    private static int count(LeafReader tips, Term term, FixedBitSet seen, int[] worth, int each) throws IOException {
        PostingsEnum having = tips.postings(term, PostingsEnum.NONE);
        int count = 0;
        while (having != null && having.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (seen.get(having.docID())) {
                worth[having.docID()] += each;
                count++;
            }
        }
        return count;
    }

    private List<String> ids(IndexSearcher tips) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Counted each : best.stream()
                .sorted(Comparator.comparingInt(Counted::worth).reversed())
                .toList()) {
            ids.add(tips.storedFields().document(each.tip()).get(ID));
        }
        return ids;
    }

    private Map<String, Double> rarity() {
        Map<String, Double> rarity = new LinkedHashMap<>();
        asked.pairs().forEach(pair -> rarity.put(pair, 1 + Math.log((all + 1.0) / (with.getOrDefault(pair, 0) + 1.0))));
        return rarity;
    }
}
