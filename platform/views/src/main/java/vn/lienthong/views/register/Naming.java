package vn.lienthong.views.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Words;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.tip.TipStream;

/** Adds to the matters of a list what people read for the words on them, and when something on them is due. */
interface Naming {
    /** The same matters, in the same order. */
    List<Document> named(AgencyCode reader, List<Document> matters);

    /**
     * Everything that a list shows.
     *
     * @param agencies the short name of an agency
     */
    static Naming of(OriginNames names, Function<AgencyCode, @Nullable String> agencies, Deadlines deadlines) {
        return (reader, matters) -> {
            Map<String, Instant> due = deadlines.of(
                    reader,
                    matters.stream().map(matter -> matter.getString("id")).toList());
            for (Document matter : matters) {
                name(matter, Origin.FORCE, names::force);
                name(matter, Origin.PROVINCE, names::province);
                name(matter, Subject.GOODS, word -> names.word(CodeList.GOODS, word));
                name(matter, Subject.VIOLATION, word -> names.word(CodeList.VIOLATION, word));
                name(matter, Subject.HOLDER, code -> agencies.apply(new AgencyCode(code)));
                name(matter, Subject.BULLETIN, word -> bulletin(word).nameVi());
                name(matter, Subject.STREAM, word -> stream(word).nameVi());
                name(matter, Origin.OPENED_BY, code -> agencies.apply(new AgencyCode(code)));
                Optional.ofNullable(due.get(matter.getString("id")))
                        .ifPresent(at -> matter.append("dueAt", at.toString()));
            }
            return matters;
        };
    }

    private static TipStream stream(String wire) {
        return Words.read(TipStream.values(), TipStream::wire, wire, "a stream of tips");
    }

    private static BulletinKind bulletin(String wire) {
        return Words.read(BulletinKind.values(), BulletinKind::wire, wire, "a kind of bulletin");
    }

    private static void name(Document matter, String field, Function<String, @Nullable String> naming) {
        String word = matter.getString(field);
        if (word != null) {
            matter.append(field + "Vi", naming.apply(word));
        }
    }
}
