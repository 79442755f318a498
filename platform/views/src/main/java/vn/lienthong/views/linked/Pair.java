package vn.lienthong.views.linked;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.contract.tip.LinkEvent.TipLinked;
import vn.lienthong.contract.tip.LinkEvent.TipUnlinked;
import vn.lienthong.contract.tip.TipId;

/**
 * What was said of one tip and another.
 *
 * @param tip of which it was said
 * @param said oldest first; at least one word
 */
record Pair(String tip, String other, List<Word> said) {
    static final String COLLECTION = "linked.pairs";
    /** Both tips. */
    static final String ENDS = "ends";

    /** Somebody's word. @param linked whether they are of one matter @param by code of the agency */
    record Word(boolean linked, String by, Instant at, String reason) {}

    static String id(TipId tip, TipId other) {
        return tip.key() + "|" + other.key();
    }

    static Pair after(@Nullable Pair before, LinkEvent event) {
        List<Word> said = before == null ? new ArrayList<>() : new ArrayList<>(before.said);
        said.add(new Word(event instanceof TipLinked, event.by().value(), event.at(), event.reason()));
        return new Pair(event.tip().key(), event.other().key(), List.copyOf(said));
    }

    /** Whether they are linked now. */
    boolean isLinked() {
        return said.getLast().linked();
    }

    boolean has(String id) {
        return tip.equals(id) || other.equals(id);
    }

    /** The other end. */
    String beside(String id) {
        return tip.equals(id) ? other : tip;
    }

    /** What was said, as it stands on the log. */
    List<LinkEvent> events() {
        TipId of = new TipId(UUID.fromString(tip));
        TipId with = new TipId(UUID.fromString(other));
        return said.stream()
                .map(word -> {
                    AgencyCode by = new AgencyCode(word.by());
                    return word.linked()
                            ? (LinkEvent) new TipLinked(of, by, word.at(), with, word.reason())
                            : new TipUnlinked(of, by, word.at(), with, word.reason());
                })
                .toList();
    }

    static Pair read(Document document) {
        return new Pair(
                document.getString("tip"),
                document.getString("other"),
                document.getList("said", Document.class).stream()
                        .map(word -> new Word(
                                word.getBoolean("linked"),
                                word.getString("by"),
                                Instant.parse(word.getString("at")),
                                word.getString("reason")))
                        .toList());
    }

    /** @param position where the last word stands on the partition of the tip */
    Document document(String id, long position) {
        return new Document("_id", id)
                .append("tip", tip)
                .append("other", other)
                .append(ENDS, List.of(tip, other))
                .append(
                        "said",
                        said.stream()
                                .map(word -> new Document("linked", word.linked())
                                        .append("by", word.by())
                                        .append("at", word.at().toString())
                                        .append("reason", word.reason()))
                                .toList())
                .append("position", position);
    }
}
