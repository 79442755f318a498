package vn.lienthong.views.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.group.AfterAction;
import vn.lienthong.contract.group.GroupEvent.FiguresRecorded;
import vn.lienthong.contract.task.TaskEvent;
import vn.lienthong.contract.task.Tasks;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.views.figures.Figures.ByAgency;
import vn.lienthong.views.figures.Figures.Compared;
import vn.lienthong.views.figures.Figures.Requests;
import vn.lienthong.views.figures.Figures.Tips;

/** Counts what has come of a working group or a plan. Pure. */
final class Counting {
    private final List<Happened> matters;
    private final CodeLists words;

    private Counting(Collection<List<MatterEvent>> serving, CodeLists words) {
        this.matters = serving.stream().map(Happened::new).toList();
        this.words = words;
    }

    /**
     * The figures.
     *
     * @param own what has happened to the group or plan itself, oldest first
     * @param serving the histories of what serves it, each matter once
     * @param words what holds of a measure holds of the narrower ones
     */
    static Figures of(
            AgencyCode reader,
            List<MatterEvent> own,
            Collection<List<MatterEvent>> serving,
            boolean complete,
            CodeLists words) {
        Counting counting = new Counting(serving, words);
        Figures.CaseFiles caseFiles = CaseFileCounting.of(counting.matters, words);
        Requests requests = counting.requests();
        Tasks tasks = tasks(own);
        return new Figures(
                reader,
                caseFiles,
                requests,
                counting.tips(),
                counting.agencies(),
                tasks.tallies(),
                ActivityCounting.of(tasks.byNumber().values()),
                new Happened(own)
                        .last(FiguresRecorded.class)
                        .map(recorded -> compared(recorded.figures(), caseFiles, requests))
                        .orElse(List.of()),
                complete);
    }

    private Requests requests() {
        return new Requests(
                Counted.REQUESTS.of(matters, words),
                Counted.REQUESTS_OPEN.of(matters, words),
                Counted.REQUESTS_CLOSED.of(matters, words),
                Counted.REQUESTS_WITHDRAWN.of(matters, words),
                Counted.REQUESTS_LATE.of(matters, words));
    }

    private Tips tips() {
        return new Tips(
                Counted.TIPS.of(matters, words),
                Counted.TIPS_ACCEPTED.of(matters, words),
                Counted.TIPS_WAITING.of(matters, words));
    }

    private List<ByAgency> agencies() {
        Map<AgencyCode, ByAgency> sums = new TreeMap<>();
        Stream.of(
                        Counted.CASE_FILES.among(matters, words).stream()
                                .map(file -> new ByAgency(opener(file), 1, 0, 0)),
                        Counted.REQUESTS.among(matters, words).stream()
                                .map(request -> new ByAgency(opener(request), 0, 1, 0)),
                        Counted.TIPS.among(matters, words).stream().map(tip -> new ByAgency(opener(tip), 0, 0, 1)))
                .flatMap(each -> each)
                .forEach(one -> sums.merge(one.agency(), one, Counting::sum));
        return List.copyOf(sums.values());
    }

    /** Who brought it in. */
    static AgencyCode opener(Happened matter) {
        return matter.events().getFirst().by();
    }

    private static ByAgency sum(ByAgency one, ByAgency other) {
        return new ByAgency(
                one.agency(),
                one.caseFiles() + other.caseFiles(),
                one.requests() + other.requests(),
                one.tips() + other.tips());
    }

    /** The tasks that a group or plan has given. */
    static Tasks tasks(List<MatterEvent> own) {
        Tasks tasks = Tasks.NONE;
        for (MatterEvent event : own) {
            tasks = event instanceof TaskEvent<?> task ? tasks.evolve(task.step()) : tasks;
        }
        return tasks;
    }

    private static List<Compared> compared(AfterAction stated, Figures.CaseFiles counted, Requests requests) {
        return List.of(
                Compared.of("cases", "Số vụ việc", stated.cases(), (long) counted.opened()),
                Compared.of("criminalCases", "Số vụ án", stated.criminalCases(), (long) counted.criminal()),
                Compared.of("requests", "Yêu cầu phối hợp", stated.requests(), (long) requests.made()),
                Compared.of("persons", "Người bị khởi tố, bắt giữ", stated.persons(), null),
                Compared.of("goodsVnd", "Trị giá hàng vi phạm (đồng)", stated.goodsVnd(), counted.goodsVnd()),
                Compared.of("finesVnd", "Thu nộp ngân sách (đồng)", stated.finesVnd(), counted.finesVnd()));
    }
}
