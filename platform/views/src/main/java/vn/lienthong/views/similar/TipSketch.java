package vn.lienthong.views.similar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.registry.calendar.Counting;

/**
 * What a tip is compared by.
 *
 * @param id null of one that is being written
 * @param texts what was reported, and what came since
 * @param day on which it was received
 * @param province null where nobody said
 * @param goods the group of goods that was made out, null where none was
 * @param readers who may see it
 */
record TipSketch(
        @Nullable String id,
        List<String> texts,
        LocalDate day,
        @Nullable String province,
        @Nullable String goods,
        List<String> readers) {
    static final String COLLECTION = "similar.tips";

    static TipSketch of(String id, TipContent content, Instant at) {
        List<String> texts = new ArrayList<>(List.of(content.title(), content.text()));
        if (content.goods() != null) {
            texts.add(content.goods());
        }
        return new TipSketch(id, texts, Counting.day(at), province(content), group(content), List.of());
    }

    private static @Nullable String province(TipContent content) {
        if (content.facts() != null && content.facts().province() != null) {
            return content.facts().province().value();
        }
        return content.province() == null ? null : content.province().value();
    }

    private static @Nullable String group(TipContent content) {
        return content.facts() == null ? null : content.facts().goods();
    }

    /** @param facts what was made out of it, which replaces what was made out before; null where that stays as it was */
    TipSketch adding(String text, @Nullable Facts facts) {
        List<String> more = new ArrayList<>(texts);
        more.add(text);
        return facts == null
                ? new TipSketch(id, more, day, province, goods, readers)
                : new TipSketch(
                        id,
                        more,
                        day,
                        facts.province() == null ? province : facts.province().value(),
                        facts.goods() == null ? goods : facts.goods(),
                        readers);
    }

    TipSketch seenBy(Set<AgencyCode> agencies) {
        return new TipSketch(
                id,
                texts,
                day,
                province,
                goods,
                agencies.stream().map(AgencyCode::value).toList());
    }

    String text() {
        return String.join("\n", texts);
    }

    Set<String> telltales() {
        Set<String> all = new TreeSet<>();
        texts.forEach(each -> all.addAll(Telltales.in(each)));
        return all;
    }

    static TipSketch read(Document document) {
        return new TipSketch(
                document.getString("_id"),
                document.getList("texts", String.class),
                LocalDate.parse(document.getString("day")),
                document.getString("province"),
                document.getString("goods"),
                document.getList("readers", String.class));
    }

    /** @param position where the last event of it stands on its partition */
    Document document(long position) {
        return new Document("_id", id)
                .append("texts", texts)
                .append("day", day.toString())
                .append("province", province)
                .append("goods", goods)
                .append("readers", readers)
                .append("position", position);
    }
}
