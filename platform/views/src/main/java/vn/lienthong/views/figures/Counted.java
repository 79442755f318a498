package vn.lienthong.views.figures;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileRetracted;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.ReleasePublished;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestSuperseded;
import vn.lienthong.contract.request.RequestEvent.RequestWithdrawn;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.runtime.question.Words;

/** What of the matters that serve a group or a plan is counted: the number and the list behind it are of the same matters. */
enum Counted {
    /** Case files that were not taken back. */
    CASE_FILES("casefiles", CaseFileEvent.class, file -> !file.has(CaseFileRetracted.class)),
    CASE_FILES_OPEN("casefiles.open", CASE_FILES, file -> !file.has(CaseFileClosed.class)),
    CASE_FILES_CLOSED("casefiles.closed", CASE_FILES, file -> file.has(CaseFileClosed.class)),
    CASE_FILES_CRIMINAL(
            "casefiles.criminal",
            CASE_FILES,
            (file, words) -> CaseStanding.of(file).isCriminal(words)),
    CASE_FILES_ADMINISTRATIVE(
            "casefiles.administrative",
            CASE_FILES,
            file -> CaseStanding.of(file).outcome() == CaseFileOutcome.ADMINISTRATIVE),
    CASE_FILES_DISMISSED(
            "casefiles.dismissed", CASE_FILES, file -> CaseStanding.of(file).outcome() == CaseFileOutcome.DISMISSED),
    CASE_FILES_WITHOUT_VALUE(
            "casefiles.without-value",
            CASE_FILES,
            file -> CaseStanding.of(file).facts().goods().valueVnd() == null),
    REQUESTS("requests", RequestEvent.class, request -> true),
    REQUESTS_OPEN("requests.open", REQUESTS, request -> !isClosed(request) && !isWithdrawn(request)),
    REQUESTS_CLOSED("requests.closed", REQUESTS, Counted::isClosed),
    REQUESTS_WITHDRAWN("requests.withdrawn", REQUESTS, Counted::isWithdrawn),
    REQUESTS_LATE("requests.late", REQUESTS, Counted::wasLate),
    TIPS("tips", TipEvent.class, tip -> true),
    TIPS_ACCEPTED("tips.accepted", TIPS, tip -> tip.has(TipAccepted.class)),
    TIPS_WAITING("tips.waiting", TIPS, tip -> !tip.has(TipAccepted.class) && !isOver(tip));

    static final Words<Counted> WORDS = new Words<>("số liệu", List.of(values()), Counted::wire);

    private final String wire;
    private final BiPredicate<Happened, CodeLists> counts;

    Counted(String wire, Class<? extends MatterEvent> family, Predicate<Happened> counts) {
        this.wire = wire;
        this.counts = (matter, words) -> matter.isOf(family) && counts.test(matter);
    }

    Counted(String wire, Counted of, Predicate<Happened> counts) {
        this(wire, of, (matter, words) -> counts.test(matter));
    }

    Counted(String wire, Counted of, BiPredicate<Happened, CodeLists> counts) {
        this.wire = wire;
        this.counts = of.counts.and(counts);
    }

    /** The word that travels. */
    String wire() {
        return wire;
    }

    /** Those of these that are counted. */
    List<Happened> among(List<Happened> matters, CodeLists words) {
        return matters.stream().filter(matter -> counts.test(matter, words)).toList();
    }

    int of(List<Happened> matters, CodeLists words) {
        return among(matters, words).size();
    }

    private static boolean isClosed(Happened request) {
        return request.has(RequestClosed.class) || request.has(ReleasePublished.class);
    }

    private static boolean isWithdrawn(Happened request) {
        return request.has(RequestWithdrawn.class) || request.has(RequestSuperseded.class);
    }

    /** Whether it was found that nothing is to be looked into, and no new facts have opened it again. */
    private static boolean isOver(Happened tip) {
        boolean over = false;
        for (MatterEvent event : tip.events()) {
            over = event.ends() || over && !event.reopens();
        }
        return over;
    }

    private static boolean wasLate(Happened request) {
        return request.has(RequestFellSilent.class)
                || request.events().stream()
                        .anyMatch(event -> event instanceof RequestEscalated escalated
                                && escalated.cause() == EscalationCause.OVERDUE);
    }
}
