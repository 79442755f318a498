package vn.lienthong.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.tip.TipStream;

/**
 * A kind of matter that has pages.
 *
 * @param word what stands in addresses, here and of the services
 * @param nameVi of many of them
 */
record Kind(String word, Matter matter, String nameVi) {

    private static final List<Choice> UNLED = List.of(
            new Choice("any", "Bất kỳ lý do nào"),
            new Choice("disputed", "Đang tranh chấp thẩm quyền"),
            new Choice("returned", "Đã chuyển, bị trả lại"),
            new Choice("offered", "Đã chuyển, chưa ai nhận"),
            new Choice("no_rule", "Quy định không nêu được"),
            new Choice("unassigned", "Quy định nêu cơ quan khác, chưa giao"));

    private static final List<Choice> REFUSED = List.of(new Choice("refused", "Mọi cơ quan được hỏi đều từ chối"));

    private static final List<Choice> BULLETINS = Stream.concat(
                    Stream.of(new Choice("any", "Mọi bản tin")),
                    Stream.of(BulletinKind.values()).map(kind -> new Choice(kind.wire(), kind.nameVi())))
            .toList();

    private static final List<Choice> STREAMS = Stream.of(TipStream.values())
            .map(stream -> new Choice(stream.wire(), stream.nameVi()))
            .toList();

    static final List<Kind> ALL = List.of(
            new Kind("requests", Matter.REQUEST, "Yêu cầu"),
            new Kind("casefiles", Matter.CASEFILE, "Vụ việc"),
            new Kind("plans", Matter.PLAN, "Kế hoạch"),
            new Kind("groups", Matter.GROUP, "Tổ công tác"),
            new Kind("commitments", Matter.COMMITMENT, "Việc theo quy chế"),
            new Kind("tips", Matter.TIP, "Tin báo"),
            new Kind("information", Matter.INFORMATION, "Thông tin"),
            new Kind("deconflictions", Matter.DECONFLICTION, "Đối chiếu đối tượng"));

    static Optional<Kind> of(String word) {
        return ALL.stream().filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** That of such matters; empty if they have no pages. */
    static Optional<Kind> of(Predicate<Matter> matter) {
        return ALL.stream().filter(kind -> matter.test(kind.matter)).findFirst();
    }

    /** That of a plan or group whose page is asked for, told to the page. @throws ResponseStatusException if there is none such */
    static Kind served(String word, String id, Model model) {
        Kind kind = shown(word, model);
        if (!kind.isServed() || !id.matches(MattersPage.ID)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("id", id);
        return kind;
    }

    /** That of a page that is asked for, told to the page. @throws ResponseStatusException if there is none such */
    static Kind shown(String word, Model model) {
        Kind kind = of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", ALL);
        return kind;
    }

    /** Those on which something may be owed. */
    static List<Choice> choices() {
        return ALL.stream().map(kind -> new Choice(kind.word, kind.nameVi)).toList();
    }

    /** Whether such a matter has a chain of custody. */
    public boolean hasCustody() {
        return matter == Matter.CASEFILE;
    }

    /** Whether one agency has such a matter in hand, and it says what goods and what violation it is about. */
    public boolean isHeld() {
        return matter == Matter.CASEFILE || matter == Matter.TIP;
    }

    /** For what reasons nobody competent may lead one, or nobody take it on, as a list is asked for them; none where that cannot be. */
    public List<Choice> unled() {
        return isHeld() ? UNLED : matter == Matter.REQUEST ? REFUSED : List.of();
    }

    /** Which kinds of bulletin there may be among them, as a list is asked for them; none where there are no bulletins. */
    public List<Choice> bulletins() {
        return matter == Matter.INFORMATION ? BULLETINS : List.of();
    }

    /** Which streams there are among them, as a list is asked for them; none where there are none. */
    public List<Choice> streams() {
        return matter == Matter.TIP ? STREAMS : List.of();
    }

    /** Whether such a matter says when it was detected and what the goods are worth. */
    public boolean hasValue() {
        return matter == Matter.CASEFILE;
    }

    /** What may have happened last to one, as a list is asked for it. */
    public List<Choice> statuses() {
        String prefix = "vn.lienthong." + matter.wire() + ".";
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.EVENT && type.matter() == matter)
                .map(type -> new Choice(
                        type.name().substring(prefix.length(), type.name().length() - ".v1".length()), type.nameVi()))
                .toList();
    }

    /** Whether other matters may be part of it. */
    public boolean isServed() {
        return matter == Matter.PLAN || matter == Matter.GROUP;
    }

    /** The name of one of them. */
    public String oneVi() {
        return matter.nameVi();
    }
}
