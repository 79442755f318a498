package vn.lienthong.exchange.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.commitment.CommitmentCommand;
import vn.lienthong.contract.commitment.CommitmentCommand.KeepCommitments;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentId;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explanation;

/** One agreement of a directory that may change, and the life of what is owed under it. */
final class Regulation implements Supplier<Directory> {
    static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    static final AgencyCode MARKET = new AgencyCode("DMSD");
    static final String NATIONAL = "QCPH-VPTT389-QLTT-2020";
    static final String SOC_TRANG = "QD-25-2017-UBND-SOC-TRANG";

    private final String code;
    private Directory directory = Shipped.DIRECTORY.get();
    private final TimedLife<CommitmentCommand, CommitmentEvent, CommitmentState> life;

    Regulation(String code, Set<AgencyCode> enrolled, Instant beginning) {
        this.code = code;
        this.life = new TimedLife<>(
                new Commitments(Shipped.connecting(this, enrolled)),
                beginning,
                CommitmentId.of(agreement()).value());
    }

    /** That of 2020 between the standing office and market surveillance, followed since then. */
    static Regulation national(Instant beginning) {
        Regulation regulation = new Regulation(NATIONAL, Set.of(OFFICE, MARKET), beginning);
        regulation.keep();
        return regulation;
    }

    List<CommitmentEvent> keep() {
        return life.accepted(OFFICE, new KeepCommitments(id(), code));
    }

    CommitmentId id() {
        return CommitmentId.of(agreement());
    }

    String code() {
        return code;
    }

    Agreement agreement() {
        return directory.agreements().all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    TimedLife<CommitmentCommand, CommitmentEvent, CommitmentState> life() {
        return life;
    }

    /** It is changed from now on; whoever follows it is not told yet. */
    void change(UnaryOperator<Agreement> change) {
        Agreement changed = change.apply(agreement());
        List<DirectoryEntry> entries = new ArrayList<>();
        for (DirectoryEntry entry : directory.entries()) {
            entries.add(entry.key().equals(changed.key()) ? DirectoryEntry.of(changed) : entry);
        }
        directory = Directory.of(entries);
    }

    /** The directory no longer lists it. @return puts the directory of now back */
    Runnable forget() {
        Directory now = directory;
        directory = Directory.of(now.entries().stream()
                .filter(entry -> !entry.key().equals(agreement().key()))
                .toList());
        return () -> directory = now;
    }

    /** It ends with that day. */
    void end(LocalDate last) {
        change(agreement -> with(
                agreement, AgreementStatus.ENDED, new Period(agreement.period().from(), last), agreement.parties()));
    }

    /** A party is one no longer after that day, or still is if the day is null. */
    void leaves(String party, @Nullable LocalDate last) {
        change(agreement -> with(
                agreement,
                agreement.status(),
                agreement.period(),
                agreement.parties().stream()
                        .map(each -> !each.id().equals(party)
                                        || each.period().from() != null
                                                && last != null
                                                && last.isBefore(
                                                        each.period().from().earliest())
                                        || each.period().to() != null && !MARKET.equals(each.agency())
                                ? each
                                : new AgreementParty(
                                        each.id(),
                                        each.nameVi(),
                                        each.agency(),
                                        each.role(),
                                        each.line(),
                                        new Period(each.period().from(), last),
                                        each.provenance()))
                        .toList()));
    }

    private static Agreement with(Agreement old, AgreementStatus status, Period period, List<AgreementParty> parties) {
        return new Agreement(
                old.code(),
                old.kind(),
                old.titleVi(),
                status,
                period,
                old.signedOn(),
                old.predecessor(),
                old.successor(),
                parties,
                old.signatories(),
                old.legalBases(),
                old.terms(),
                old.drafting(),
                old.remarks(),
                old.provenance(),
                old.number(),
                old.signing());
    }

    /** Who owes whom what by when under which provision. */
    List<String> owed() {
        return state().owed().values().stream()
                .map(Owing::duty)
                .map(duty -> "%s → %s %s %s %s"
                        .formatted(
                                duty.by(),
                                duty.to(),
                                duty.key().replaceFirst("/[A-Z0-9-]+$", ""),
                                duty.dueAt(),
                                duty.basis()))
                .toList();
    }

    CommitmentState.Kept state() {
        return Evolving.kept(life.state());
    }

    Explanation explained() {
        return new CommitmentExplains(AgencyCode::value).explain(life.events(), Counting.day(life.now()));
    }

    @Override
    public Directory get() {
        return directory;
    }
}
