package vn.lienthong.exchange.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.casefile.CaseFileState.Closed;
import vn.lienthong.exchange.casefile.CaseFileState.Disputed;
import vn.lienthong.exchange.casefile.CaseFileState.Held;
import vn.lienthong.exchange.casefile.CaseFileState.Offered;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.exchange.casefile.CaseFileState.Retracted;
import vn.lienthong.exchange.casefile.CaseFileState.Unopened;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;

/** Explains who holds a case file, what was done with it, and whose turn it is. */
final class CaseFileExplains implements Explains<CaseFileEvent> {
    private final Supplier<Directory> directory;
    private final Function<AgencyCode, String> names;
    private final Wording wording;

    /** @param names the short name of an agency */
    CaseFileExplains(Supplier<Directory> directory, Function<AgencyCode, String> names) {
        this.directory = directory;
        this.names = names;
        this.wording = new Wording(names);
    }

    @Override
    public Matter matter() {
        return Matter.CASEFILE;
    }

    @Override
    public Explanation explain(List<CaseFileEvent> events, LocalDate today) {
        CaseFileState state = new Unopened();
        List<Step> past = new ArrayList<>();
        for (CaseFileEvent event : events) {
            state = Evolving.after(state, event);
            past.add(Step.of(
                    event,
                    wording,
                    EventAttributes.of(directory.get(), state, event).basis()));
        }
        Grounds grounds = Whereabouts.grounds(directory.get(), state, today);
        List<Next> next = state instanceof Open open ? new CaseFileTurns(open, grounds).next() : List.of();
        return new Explanation(stateVi(state), past, next);
    }

    private String stateVi(CaseFileState state) {
        return switch (state) {
            case Unopened unopened -> "Chưa lập";
            case Held held ->
                name(held.folder().holder()) + " đang giữ hồ sơ" + reserved(held.folder()) + handled(held.folder());
            case Offered offered ->
                "%s đang giữ hồ sơ, đã chuyển cho %s và chờ nhận hoặc trả"
                        .formatted(name(offered.folder().holder()), name(offered.receiver()));
            case Disputed disputed ->
                "%s đang giữ hồ sơ; tranh chấp thẩm quyền với %s, chờ %s quyết định"
                        .formatted(
                                name(disputed.folder().holder()),
                                name(disputed.dispute().receiver()),
                                name(disputed.dispute().superior()));
            case Closed closed -> "Đã kết thúc";
            case Retracted retracted -> "Đã rút";
        };
    }

    private String reserved(Folder folder) {
        Reserved reserved = folder.holding().reserved();
        return reserved == null
                ? ""
                : ", bảo lưu %s, chờ %s giao bù hoặc giải trình".formatted(reserved.linesVi(), name(reserved.giver()));
    }

    private static String handled(Folder folder) {
        Handled handled = folder.handled();
        if (handled.outcome() != null) {
            return (handled.enforced() ? ", đã thi hành: " : ", đã quyết định: ")
                    + handled.outcome().nameVi();
        }
        return handled.proposed() ? ", đã đề xuất phương án xử lý" : "";
    }

    private String name(AgencyCode agency) {
        return names.apply(agency);
    }
}
