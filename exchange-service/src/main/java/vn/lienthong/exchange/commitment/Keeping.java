package vn.lienthong.exchange.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentCommand;
import vn.lienthong.contract.commitment.CommitmentCommand.KeepCommitments;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsBegan;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsEnded;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsReviewed;
import vn.lienthong.contract.commitment.CommitmentId;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.commitment.CommitmentState.Kept;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Begins to follow what is owed under an agreement, keeps it in line with the agreement, and ends with it. */
record Keeping(Supplier<Directory> directory) {

    /** @param before what was followed until the agreement ended, whose end has been put off; null at first */
    Decision<CommitmentEvent> begun(Command<CommitmentCommand> command, KeepCommitments keep, @Nullable Kept before) {
        if (!isStandingOffice(command.by())) {
            return before == null ? Commitments.noSuchMatter() : over();
        }
        LocalDate today = Counting.day(command.now());
        Optional<Agreement> found =
                listed(keep.commitment(), keep.agreement()).filter(agreement -> agreement.inForceOnOrAfter(today));
        if (found.isEmpty()) {
            return before == null ? notInForce(keep.agreement()) : over();
        }
        Agreement agreement = found.get();
        LocalDate from = Objects.requireNonNull(agreement.period().from(), "of what is in force")
                .earliest();
        boolean early = today.isBefore(from);
        Raising raising = new Raising(directory.get(), agreement, early ? from : today);
        return Decision.accepted(new CommitmentsBegan(
                keep.commitment(),
                command.by(),
                command.now(),
                agreement.code(),
                agreement.titleVi(),
                List.copyOf(raising.parties().all()),
                early ? List.of() : raising.rounds(before),
                early ? Round.begins(from) : raising.next()));
    }

    /** Brought in line with what the agreement says today. */
    Decision<CommitmentEvent> again(Command<CommitmentCommand> command, Kept kept) {
        LocalDate today = Counting.day(command.now());
        Optional<Agreement> found = listed(kept.commitment(), kept.agreement());
        if (found.isEmpty()) {
            return notInForce(kept.agreement());
        }
        if (!found.get().inForceOnOrAfter(today)) {
            return Decision.accepted(ended(kept, command.by(), command.now()));
        }
        if (!found.get().inForceOn(today)) {
            return upToDate();
        }
        CommitmentsReviewed reviewed = reviewed(kept, found.get(), command.by(), command.now(), today);
        boolean same = reviewed.added().isEmpty()
                && reviewed.dropped().isEmpty()
                && Objects.equals(reviewed.next(), kept.next())
                && kept.audience().containsAll(reviewed.parties());
        return same ? upToDate() : Decision.accepted(reviewed);
    }

    /**
     * A round begins, a party changes, or the agreement has come to its end. Where the directory does not list it, the directory may
     * be an older one just after a start: it is asked again the next day. @param day as of which
     */
    CommitmentEvent turned(Kept kept, Instant now, LocalDate day) {
        return listed(kept.commitment(), kept.agreement())
                .<CommitmentEvent>map(agreement -> agreement.inForceOn(day)
                        ? reviewed(kept, agreement, kept.keeper(), now, day)
                        : ended(kept, kept.keeper(), now))
                .orElseGet(() -> new CommitmentsReviewed(
                        kept.commitment(),
                        kept.keeper(),
                        now,
                        List.copyOf(kept.audience()),
                        List.of(),
                        List.of(),
                        Round.begins(Counting.day(now).plusDays(1))));
    }

    private CommitmentsReviewed reviewed(Kept kept, Agreement agreement, AgencyCode by, Instant now, LocalDate day) {
        Raising raising = new Raising(directory.get(), agreement, day);
        return new CommitmentsReviewed(
                kept.commitment(),
                by,
                now,
                List.copyOf(raising.parties().all()),
                raising.rounds(kept),
                raising.dropped(kept),
                raising.next());
    }

    private static CommitmentsEnded ended(Kept kept, AgencyCode by, Instant now) {
        List<Commitment> undone = kept.owed().values().stream().map(Owing::duty).toList();
        return new CommitmentsEnded(kept.commitment(), by, now, undone);
    }

    /** The agreement in the period that the id is of, as the directory has it now. */
    Optional<Agreement> listed(CommitmentId commitment, String code) {
        return directory.get().agreements().all().stream()
                .filter(agreement -> agreement.code().equals(code)
                        && CommitmentId.of(agreement).equals(commitment))
                .max(Comparator.comparing(
                                (Agreement agreement) -> agreement.status().everInForce())
                        .thenComparing(Agreement::key));
    }

    private boolean isStandingOffice(AgencyCode by) {
        return directory.get().overseers().national().contains(by);
    }

    private static Decision<CommitmentEvent> notInForce(String code) {
        return Decision.refused(
                ReasonCode.EXPIRED_AGREEMENT,
                "/agreement",
                "Quy chế %s không có trong danh mục với mã theo dõi này, hoặc không có hiệu lực.".formatted(code),
                null);
    }

    static Decision<CommitmentEvent> over() {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Quy chế đã hết hiệu lực, không theo dõi nữa.");
    }

    private static Decision<CommitmentEvent> upToDate() {
        return Decision.refused(
                ReasonCode.ILLEGAL_TRANSITION, "Việc theo quy chế này đang được theo dõi, không có gì thay đổi.");
    }
}
