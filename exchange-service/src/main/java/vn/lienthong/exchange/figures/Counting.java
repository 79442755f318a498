package vn.lienthong.exchange.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileRetracted;
import vn.lienthong.contract.group.AfterAction;
import vn.lienthong.contract.group.GroupEvent.FiguresRecorded;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.exchange.figures.Figures.ByAgency;
import vn.lienthong.exchange.figures.Figures.Compared;
import vn.lienthong.exchange.figures.Figures.Requests;
import vn.lienthong.exchange.figures.Figures.Tips;
import vn.lienthong.exchange.task.Tasks;
import vn.lienthong.registry.codelist.CodeLists;

/** Counts what has come of a working group or a plan. Pure. */
final class Counting {
    private final List<Happened> caseFiles;
    private final List<Happened> requests;
    private final List<Happened> tips;

    private Counting(Collection<List<MatterEvent>> serving) {
        this.caseFiles = of(serving, CaseFileEvent.class)
                .filter(file -> !file.has(CaseFileRetracted.class))
                .toList();
        this.requests = of(serving, RequestEvent.class).toList();
        this.tips = of(serving, TipEvent.class).toList();
    }

    private static Stream<Happened> of(Collection<List<MatterEvent>> serving, Class<?> family) {
        return serving.stream().map(Happened::new).filter(matter -> matter.isOf(family));
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
        Counting counting = new Counting(serving);
        Figures.CaseFiles caseFiles = CaseFileCounting.of(counting.caseFiles, words);
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
        int closed = count(requests, request -> request.has(RequestEvent.RequestClosed.class));
        int withdrawn = count(
                requests,
                request -> request.has(RequestEvent.RequestWithdrawn.class)
                        || request.has(RequestEvent.RequestSuperseded.class));
        return new Requests(
                requests.size(),
                requests.size() - closed - withdrawn,
                closed,
                withdrawn,
                count(requests, Counting::wasLate));
    }

    private static boolean wasLate(Happened request) {
        return request.has(RequestEvent.RequestFellSilent.class)
                || request.events().stream()
                        .anyMatch(event -> event instanceof RequestEvent.RequestEscalated escalated
                                && escalated.cause() == EscalationCause.OVERDUE);
    }

    private Tips tips() {
        int accepted = count(tips, tip -> tip.has(TipEvent.TipAccepted.class));
        return new Tips(tips.size(), accepted, tips.size() - accepted);
    }

    private static int count(List<Happened> matters, Predicate<Happened> as) {
        return (int) matters.stream().filter(as).count();
    }

    private List<ByAgency> agencies() {
        Map<AgencyCode, ByAgency> sums = new TreeMap<>();
        Stream.of(
                        caseFiles.stream().map(file -> new ByAgency(opener(file), 1, 0, 0)),
                        requests.stream().map(request -> new ByAgency(opener(request), 0, 1, 0)),
                        tips.stream().map(tip -> new ByAgency(opener(tip), 0, 0, 1)))
                .flatMap(each -> each)
                .forEach(one -> sums.merge(one.agency(), one, Counting::sum));
        return List.copyOf(sums.values());
    }

    private static AgencyCode opener(Happened matter) {
        return matter.events().getFirst().by();
    }

    private static ByAgency sum(ByAgency one, ByAgency other) {
        return new ByAgency(
                one.agency(),
                one.caseFiles() + other.caseFiles(),
                one.requests() + other.requests(),
                one.tips() + other.tips());
    }

    private static Tasks tasks(List<MatterEvent> own) {
        Tasks tasks = Tasks.NONE;
        for (MatterEvent event : own) {
            tasks = event instanceof TaskStep step ? tasks.evolve(step) : tasks;
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
