package vn.lienthong.exchange.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentKind;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.exchange.commitment.CommitmentState.Kept;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.law.LawInForce.Provision;

/** What an agreement makes its parties owe as of a day. */
final class Raising {
    private final Agreement agreement;
    private final Parties parties;
    private final LocalDate day;

    /** @param day as of which: a round that was due before it is not raised */
    Raising(Directory directory, Agreement agreement, LocalDate day) {
        this.agreement = agreement;
        this.parties = new Parties(directory, agreement, day);
        this.day = day;
    }

    Parties parties() {
        return parties;
    }

    /** What the rounds of that day make owed and was not raised yet. @param kept null before anything was raised */
    List<Commitment> rounds(@Nullable Kept kept) {
        List<Commitment> raised = new ArrayList<>();
        for (Term term : Term.of(agreement)) {
            Round.of(term, day).filter(round -> !round.due().isBefore(day)).ifPresent(round -> {
                for (AgencyCode by : parties.of(term.from())) {
                    if (kept == null || !kept.hasRaised(term, by, round.label())) {
                        raised.add(duty(
                                term,
                                round.label(),
                                by,
                                others(term, by),
                                round.label(),
                                round.warnAt(),
                                round.dueAt()));
                    }
                }
            });
        }
        return List.copyOf(raised);
    }

    /** What that call makes owed: of a meeting by who calls it, otherwise by every other that owes by the term. */
    List<Commitment> called(Term term, AgencyCode caller, int number, Instant warnAt, Instant dueAt) {
        List<AgencyCode> owing = term.kind() == CommitmentKind.MEETING
                ? List.of(caller)
                : parties.of(term.from()).stream()
                        .filter(by -> !by.equals(caller))
                        .toList();
        return owing.stream()
                .map(by -> duty(
                        term,
                        "call-" + number,
                        by,
                        term.kind() == CommitmentKind.MEETING ? others(term, by) : List.of(caller),
                        null,
                        warnAt,
                        dueAt))
                .toList();
    }

    /** Who may call for something by that term: to whom it is owed, or who is to call the meeting. */
    List<AgencyCode> callers(Term term) {
        return parties.of(term.kind() == CommitmentKind.MEETING ? term.from() : term.to());
    }

    private List<AgencyCode> others(Term term, AgencyCode by) {
        return parties.of(term.to()).stream().filter(to -> !to.equals(by)).toList();
    }

    private Commitment duty(
            Term term,
            String which,
            AgencyCode by,
            List<AgencyCode> to,
            @Nullable String round,
            Instant warnAt,
            Instant dueAt) {
        return new Commitment(
                "%s/%s/%s".formatted(term.name(), which, by),
                term.kind(),
                term.cadence(),
                term.what(),
                by,
                to,
                round,
                basis(term),
                round != null && term.dueDay() == null,
                warnAt,
                dueAt);
    }

    /** The provision by which it is owed. */
    private String basis(Term term) {
        return Provision.in(agreement, term.clauses())
                .map(Provision::cited)
                .findFirst()
                .orElseGet(() -> agreement.code() + " (" + String.join(", ", term.clauses()) + ")");
    }

    /** Those of these that nobody owes any more: who owed it is no party any more, or the term has gone. */
    List<Commitment> dropped(Kept kept) {
        return kept.owed().values().stream()
                .map(Owing::duty)
                .filter(duty -> !isOwedStill(duty))
                .toList();
    }

    private boolean isOwedStill(Commitment duty) {
        return Term.of(agreement).stream()
                .anyMatch(term -> term.name().equals(duty.term())
                        && parties.of(term.from()).contains(duty.by()));
    }

    /** When the next round begins, or who the parties are changes; null if never. */
    @Nullable
    Instant next() {
        Stream<LocalDate> rounds = Term.of(agreement).stream().flatMap(term -> Round.next(term, day).stream());
        Optional<LocalDate> first =
                Stream.concat(rounds, parties.changes().stream()).min(LocalDate::compareTo);
        return first.map(Round::begins).orElse(null);
    }
}
