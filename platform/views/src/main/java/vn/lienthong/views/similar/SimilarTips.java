package vn.lienthong.views.similar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.views.register.RegisterQueries;

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
    record Similar(Document tip, double score, List<String> reasonsVi) {}

    /** Likeliest first; none if there is no such tip, or the agency may not see it. */
    List<Similar> to(String tip, AgencyCode reader, int most) {
        TipSketch sketch = index.of(tip);
        return sketch == null || register.matters(reader, List.of(tip)).isEmpty()
                ? List.of()
                : to(sketch, reader, most);
    }

    /** The same of one that is being written. */
    List<Similar> to(TipSketch asked, AgencyCode reader, int most) {
        Map<String, Likeness> alike = new HashMap<>();
        for (TipSketch candidate : index.candidates(asked, reader, CANDIDATES)) {
            Likeness.between(asked, candidate, index::rarity)
                    .ifPresent(likeness -> alike.put(Objects.requireNonNull(candidate.id()), likeness));
        }
        return register.matters(reader, alike.keySet()).stream()
                .map(tip -> {
                    Likeness likeness = Objects.requireNonNull(alike.get(tip.getString("id")));
                    return new Similar(tip, likeness.score(), likeness.reasonsVi());
                })
                .sorted(Comparator.comparingDouble(Similar::score).reversed())
                .limit(most)
                .toList();
    }
}
