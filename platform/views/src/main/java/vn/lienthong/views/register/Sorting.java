package vn.lienthong.views.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.web.Refusal;
import vn.lienthong.views.ById;
import vn.lienthong.views.register.Order.Place;
import vn.lienthong.views.register.RegisterQueries.Page;
import vn.lienthong.views.visibility.Reader;

/**
 * Looks for matters in another order than the register keeps them in: finds where each of those that fit stands, and reads
 * those of the page. A page goes on where the one before ended, whatever has come or moved meanwhile.
 */
record Sorting(MongoOperations store, Reader reader, Filters filters, Deadlines deadlines) {
    /** How many can be sorted. */
    private static final int MOST = 10_000;
    /** How many entries of lists that may cost. */
    private static final int MOST_LOOKED_AT = 50_000;

    private static final int AT_ONCE = 500;

    /** A page of those that fit. @throws Refusal where there are more than can be sorted */
    Page page(Matter matter) {
        Place after = filters.after();
        List<Place> left = places(matter).stream()
                .filter(place -> after == null || filters.order().isAfter(place, after))
                .toList();
        List<Place> page = left.subList(0, Math.min(left.size(), filters.limit()));
        return new Page(
                read(page), page.size() == left.size() ? null : page.getLast().wire());
    }

    /** Tells of all that fit. @throws Refusal likewise, at once */
    Telling telling(Matter matter) {
        List<Place> all = places(matter);
        return teller -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                teller.accept(read(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
            }
            return true;
        };
    }

    private List<Place> places(Matter matter) {
        Walk walk = Walk.among(List.of(matter), store, reader, filters);
        List<Place> places = new ArrayList<>();
        for (Document next = walk.next(MOST_LOOKED_AT); next != null; next = walk.next(MOST_LOOKED_AT)) {
            places.add(new Place(key(next), next.getString("_id")));
            if (places.size() > MOST) {
                throw tooMany();
            }
        }
        if (!walk.isAtEnd()) {
            throw tooMany();
        }
        return filters.order().sorted((filters.order().by() == Order.By.DEADLINE ? due(places) : places).stream());
    }

    private @Nullable Long key(Document matter) {
        return switch (filters.order().by()) {
            case OPENED -> millis(matter.getString(Filters.OPENED));
            case LAST_ACT -> millis(matter.getString("at"));
            case VALUE -> matter.get(Subject.VALUE) instanceof Number value ? (Long) value.longValue() : null;
            case DEADLINE -> null;
        };
    }

    private List<Place> due(List<Place> places) {
        Map<String, Instant> due =
                deadlines.of(reader.code(), places.stream().map(Place::id).toList());
        return places.stream()
                .map(place -> {
                    Instant at = due.get(place.id());
                    return new Place(at == null ? null : (Long) at.toEpochMilli(), place.id());
                })
                .toList();
    }

    private static @Nullable Long millis(@Nullable String moment) {
        return moment == null ? null : (Long) Instant.parse(moment).toEpochMilli();
    }

    private List<Document> read(List<Place> places) {
        Map<String, Document> found = new ById(store, Register.MATTERS)
                .findWithout(Register.HISTORY, places.stream().map(Place::id).toList());
        return places.stream()
                .map(place -> found.get(place.id()))
                .filter(Objects::nonNull)
                .filter(document -> reader.maySee(document))
                .map(document -> RegisterQueries.shown(reader.code(), document))
                .toList();
    }

    private static Refusal tooMany() {
        return new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Có quá nhiều hồ sơ để sắp xếp.",
                List.of(
                        Reason.of(
                                ReasonCode.SCHEMA,
                                "sort",
                                "Chỉ sắp xếp được khi tìm thấy không quá 10.000 hồ sơ; hãy thu hẹp, chẳng hạn bằng ngày lập, rồi sắp xếp lại.")));
    }
}
