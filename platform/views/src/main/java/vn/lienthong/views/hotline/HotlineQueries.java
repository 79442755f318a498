package vn.lienthong.views.hotline;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.views.register.RegisterQueries;

/** Reads the desk of a hotline for the agency whose it is: nobody reads another's. */
final class HotlineQueries {
    private final MongoOperations store;
    private final RegisterQueries register;

    HotlineQueries(MongoOperations store, RegisterQueries register) {
        this.store = store;
        this.register = register;
    }

    /**
     * Some of the desk.
     *
     * @param at when it was asked
     * @param total how many there are
     * @param items the newest of them
     */
    record Some(Instant at, long total, List<Line> items) {}

    /**
     * One of them.
     *
     * @param tip as its reader finds it in lists
     * @param moment when it was taken in, or when something was said
     */
    record Line(Document tip, Instant moment) {}

    /** The calls taken within so many hours, the newest ahead. */
    Some taken(AgencyCode reader, int hours, int most, Instant now) {
        Criteria criteria = own(reader)
                .and(TakenIn.CHANNEL)
                .is(Channel.HOTLINE.name())
                .and(TakenIn.AT)
                .gt(Date.from(now.minus(Duration.ofHours(hours))));
        return some(reader, criteria, TakenIn.AT, most, now);
    }

    /** Those of which whoever reported them has said something that nobody has acted on, the newest ahead. */
    Some said(AgencyCode reader, int most, Instant now) {
        return some(reader, own(reader).and(TakenIn.SAID).ne(null), TakenIn.SAID, most, now);
    }

    /** The tips behind a row of the figures, the newest ahead. @param key of the row; empty for all */
    Some counted(AgencyCode reader, Dimension by, String key, HotlineFigures.Days days, int most, Instant now) {
        Criteria criteria = days.criteria(reader);
        return some(
                reader, key.isEmpty() ? criteria : criteria.and(by.field()).is(by.stored(key)), TakenIn.AT, most, now);
    }

    private static Criteria own(AgencyCode reader) {
        return Criteria.where(TakenIn.RECEIVER).is(reader.value());
    }

    private Some some(AgencyCode reader, Criteria criteria, String moment, int most, Instant now) {
        Query newest = Query.query(criteria)
                .with(Sort.by(Sort.Direction.DESC, moment, "_id"))
                .limit(most);
        Map<String, Instant> moments = new LinkedHashMap<>();
        for (Document found : store.find(newest, Document.class, TakenIn.COLLECTION)) {
            moments.put(found.getString("_id"), found.getDate(moment).toInstant());
        }
        Map<String, Document> headings = register.matters(reader, moments.keySet()).stream()
                .collect(Collectors.toMap(heading -> heading.getString("id"), heading -> heading));
        List<Line> items = moments.entrySet().stream()
                .filter(entry -> headings.containsKey(entry.getKey()))
                .map(entry -> new Line(Objects.requireNonNull(headings.get(entry.getKey())), entry.getValue()))
                .toList();
        return new Some(now, store.count(Query.query(criteria), TakenIn.COLLECTION), items);
    }
}
