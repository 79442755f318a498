package vn.lienthong.views.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.LinkCommand;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.views.ById;
import vn.lienthong.views.linked.Pair.Word;
import vn.lienthong.views.register.RegisterQueries;

/** Tips of one matter, for one reader: of a link it is told only where it may see both tips now. */
public final class LinkedTips {
    /** So many tips of one matter are looked at, at most: what is beyond is not counted. */
    static final int MOST = 200;

    private static final String RULE_VI =
            "Mỗi cơ quan tiếp nhận và mỗi kênh là một nguồn, trong những tin cùng việc mà cơ quan bạn được xem; tin rác không tính. "
                    + "Hai tin tới cùng một nơi, cùng một kênh chỉ tính một, vì có thể cùng một người. Nhân thân người báo được niêm phong: "
                    + "một người báo ở hai nơi thì hệ thống không biết.";

    private final MongoOperations store;
    private final RegisterQueries register;

    LinkedTips(MongoOperations store, RegisterQueries register) {
        this.store = store;
        this.register = register;
    }

    /** What a reader is told. @param links to other tips, those that hold first */
    record Links(List<Linked> links, Sources sources) {}

    /**
     * A tip that this one was said to be linked to.
     *
     * @param tip as its reader finds it in lists
     * @param of id of the tip of which it was said: there it is taken back
     * @param linked whether it holds
     * @param said who said what, oldest first
     */
    record Linked(Document tip, String of, boolean linked, List<Word> said) {}

    /**
     * How many report the matter.
     *
     * @param atLeast ways by which it came, as {@link Source} tells them apart; 0 if all of it is spam
     * @param tips of the matter, with this one
     */
    record Sources(int atLeast, int tips, String ruleVi) {}

    /** Nothing of a tip that there is not, or that the agency may not see. */
    Links of(String tip, AgencyCode reader) {
        if (register.seen(reader, List.of(tip)).isEmpty()) {
            return new Links(List.of(), new Sources(0, 0, RULE_VI));
        }
        Set<String> matter = new LinkedHashSet<>(List.of(tip));
        List<Pair> direct = walk(tip, reader, matter);
        Map<String, Document> headings =
                register
                        .matters(
                                reader,
                                direct.stream().map(pair -> pair.beside(tip)).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(each -> each.getString("id"), Function.identity()));
        List<Linked> links = direct.stream()
                .filter(pair -> headings.containsKey(pair.beside(tip)))
                .sorted((one, two) -> Boolean.compare(two.isLinked(), one.isLinked()))
                .map(pair -> new Linked(
                        Objects.requireNonNull(headings.get(pair.beside(tip))),
                        pair.tip(),
                        pair.isLinked(),
                        pair.said()))
                .toList();
        return new Links(links, sources(matter));
    }

    /** Adds all tips of the matter that the reader finds from one to the next. @return what was said of the first */
    private List<Pair> walk(String first, AgencyCode reader, Set<String> matter) {
        List<Pair> direct = new ArrayList<>();
        Set<String> next = Set.of(first);
        while (!next.isEmpty() && matter.size() < MOST) {
            List<Pair> pairs = pairs(next);
            Set<String> ends = new HashSet<>();
            pairs.forEach(pair -> ends.addAll(List.of(pair.tip(), pair.other())));
            Set<String> seen = register.seen(reader, ends);
            Set<String> found = new LinkedHashSet<>();
            for (Pair pair : pairs) {
                if (seen.contains(pair.tip()) && seen.contains(pair.other())) {
                    if (pair.has(first) && !direct.contains(pair)) {
                        direct.add(pair);
                    }
                    if (pair.isLinked()) {
                        found.add(pair.tip());
                        found.add(pair.other());
                    }
                }
            }
            found.removeAll(matter);
            matter.addAll(found);
            next = found;
        }
        return direct;
    }

    private List<Pair> pairs(Collection<String> ends) {
        return store.find(Query.query(Criteria.where(Pair.ENDS).in(ends)), Document.class, Pair.COLLECTION).stream()
                .map(Pair::read)
                .toList();
    }

    private Sources sources(Set<String> matter) {
        long ways = new ById(store, Source.COLLECTION)
                .find(matter).values().stream()
                        .filter(each -> !Source.isSpam(each))
                        .map(Source::read)
                        .distinct()
                        .count();
        return new Sources((int) ways, matter.size(), RULE_VI);
    }

    /** Whether the agency may see the other tip: to those who may not, all are alike, whether they exist or not. */
    public boolean mayName(AgencyCode agency, LinkCommand command) {
        return !register.seen(agency, List.of(command.other().key())).isEmpty();
    }

    /** What was said of just these two, oldest first, for one that may see both: also what only others were told. */
    public List<LinkEvent> said(LinkCommand command) {
        Document pair = store.findById(Pair.id(command.tip(), command.other()), Document.class, Pair.COLLECTION);
        return pair == null ? List.of() : Pair.read(pair).events();
    }
}
