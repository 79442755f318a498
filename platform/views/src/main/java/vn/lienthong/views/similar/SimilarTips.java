package vn.lienthong.views.similar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.views.register.RegisterQueries;
import vn.lienthong.views.similar.Likeness.Weighed;
import vn.lienthong.views.similar.TipIndex.Candidates;

/** Tips that may be of the same matter, for one reader: of those alone that it may see now. */
final class SimilarTips {
    static final int MOST = 20;
    /** Looked at more closely than by their words alone. */
    private static final int CANDIDATES = 50;

    private final TipIndex index;
    private final RegisterQueries register;

    SimilarTips(TipIndex index, RegisterQueries register) {
        this.index = index;
        this.register = register;
    }

    /**
     * One that may be of the same matter.
     *
     * @param tip as its reader finds it in lists
     */
    record Similar(Document tip, List<String> reasonsVi) {}

    /** Likeliest first; none if there is no such tip, or the agency may not see it. */
    List<Similar> to(String tip, AgencyCode reader, int most) {
        TipSketch sketch = index.of(tip);
        return sketch == null || register.seen(reader, List.of(tip)).isEmpty() ? List.of() : to(sketch, reader, most);
    }

    /** The same of one that is being written. */
    List<Similar> to(TipSketch sketch, AgencyCode reader, int most) {
        Asked asked = Asked.of(sketch);
        Map<String, Likeness> alike = new HashMap<>();
        Candidates candidates = index.candidates(asked, reader, CANDIDATES);
        Weighed weighed = new Weighed(asked, candidates.rarity());
        for (TipSketch candidate : candidates.tips()) {
            Likeness.between(weighed, candidate)
                    .ifPresent(likeness -> alike.put(Objects.requireNonNull(candidate.id()), likeness));
        }
        return register.matters(reader, alike.keySet()).stream()
                .sorted(Comparator.comparingDouble(
                                (Document tip) -> likeness(alike, tip).score())
                        .reversed())
                .limit(most)
                .map(tip -> new Similar(tip, likeness(alike, tip).reasonsVi()))
                .toList();
    }

    private static Likeness likeness(Map<String, Likeness> alike, Document tip) {
        return Objects.requireNonNull(alike.get(tip.getString("id")));
    }
}
