package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.directory.Sketch.CODE;
import static vn.lienthong.exchange.directory.Sketch.DRAFTER;
import static vn.lienthong.exchange.directory.Sketch.NEXT;
import static vn.lienthong.exchange.directory.Sketch.OFFICE;
import static vn.lienthong.exchange.directory.Sketch.ONE;
import static vn.lienthong.exchange.directory.Sketch.OTHER;
import static vn.lienthong.exchange.directory.Sketch.STRANGER;
import static vn.lienthong.exchange.directory.Sketch.agreement;
import static vn.lienthong.exchange.directory.Sketch.parties;
import static vn.lienthong.exchange.directory.Sketch.record;
import static vn.lienthong.exchange.directory.Sketch.remove;
import static vn.lienthong.exchange.directory.Sketch.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryCommand.AgreeToAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.CommentOnAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.DraftAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.EndAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.EnforceAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.ReplaceAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.ReviseAgreement;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.agreement.Coordination;

/** The life of an agreement at run time, step by step, and everything that is no such step. */
class AgreementStoryTest {
    private static final LocalDate SIGNED = LocalDate.of(2026, 12, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final DirectoryLife directory = DirectoryLife.begun();

    @Test
    void goesFromDraftToForceAndIsReplacedWhileItsMattersKeepIt() {
        draft(CODE, null);
        assertThat(in(CODE, NEW_YEAR).status()).isEqualTo(AgreementStatus.DRAFTED);

        directory.accepted(OTHER, new CommentOnAgreement(CODE, "Nêu rõ thời hạn."));
        assertThat(in(CODE, NEW_YEAR).status()).isEqualTo(AgreementStatus.COMMENTED);

        directory.accepted(ONE, new AgreeToAgreement(CODE, 1));
        directory.accepted(
                DRAFTER, new ReviseAgreement(CODE, "Quy chế thử, bản hai", parties(), terms("Trong 2 giờ.")));
        assertThat(in(CODE, NEW_YEAR).drafting().consented(ONE))
                .as("consent is to one text")
                .isFalse();
        assertThat(directory.refused(ONE, new AgreeToAgreement(CODE, 1)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);

        directory.accepted(ONE, new AgreeToAgreement(CODE, 2));
        directory.accepted(OTHER, new AgreeToAgreement(CODE, 2));
        assertThat(in(CODE, NEW_YEAR).status()).isEqualTo(AgreementStatus.AGREED);

        assertThat(directory.accepted(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED)))
                .extracting(DirectoryEvent::getClass)
                .as("the draft goes, the agreement of a period comes")
                .containsExactly(EntryRemoved.class, EntryRecorded.class);
        assertThat(directory.entries())
                .containsKey("agreement/QC-THU-1@2026-12-01")
                .doesNotContainKey("agreement/QC-THU-1@");

        draft(NEXT, CODE);
        consent(NEXT);
        directory.accepted(OFFICE, new EnforceAgreement(NEXT, NEW_YEAR, NEW_YEAR));
        directory.accepted(OFFICE, new ReplaceAgreement(CODE, NEXT));

        assertThat(in(CODE, SIGNED).status()).isEqualTo(AgreementStatus.REPLACED);
        assertThat(under(SIGNED)).containsExactly(CODE);
        assertThat(under(NEW_YEAR.minusDays(1))).containsExactly(CODE);
        assertThat(under(NEW_YEAR)).containsExactly(NEXT);
    }

    @Test
    void tellsThePartiesAtEachStep() {
        draft(CODE, null);

        assertThat(new Rules()
                        .told(
                                directory.state(),
                                Objects.requireNonNull(directory.state().last())))
                .containsExactly(ONE, OTHER);
        assertThat(new Rules().handling(directory.state()).audience()).containsExactlyInAnyOrder(DRAFTER, ONE, OTHER);
    }

    @Test
    void endsOnTheBasisThatWasGiven() {
        inForce();

        assertThat(directory.accepted(DRAFTER, new EndAgreement(CODE, NEW_YEAR, "Biên bản chấm dứt")))
                .singleElement()
                .satisfies(event -> assertThat(((EntryRecorded) event).basis()).isEqualTo("Biên bản chấm dứt"));
        assertThat(under(NEW_YEAR)).containsExactly(CODE);
        assertThat(under(NEW_YEAR.plusDays(1))).isEmpty();
    }

    @Test
    void refusesWhoeverHasNoPartInTheStep() {
        draft(CODE, null);
        refused(STRANGER, new CommentOnAgreement(CODE, "Ý kiến."), ReasonCode.NOT_YOURS);
        refused(STRANGER, new AgreeToAgreement(CODE, 1), ReasonCode.NOT_YOURS);
        refused(OFFICE, new AgreeToAgreement(CODE, 1), ReasonCode.NOT_YOURS);
        refused(ONE, new ReviseAgreement(CODE, "Tên khác", parties(), terms("Khác.")), ReasonCode.NOT_YOURS);
        refused(STRANGER, new DraftAgreement(agreement(NEXT, null)), ReasonCode.NOT_YOURS);
        consent(CODE);
        refused(ONE, new EnforceAgreement(CODE, SIGNED, SIGNED), ReasonCode.NOT_YOURS);
        directory.accepted(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED));
        refused(STRANGER, new EndAgreement(CODE, NEW_YEAR, "b"), ReasonCode.NOT_YOURS);
        refused(OTHER, new ReplaceAgreement(CODE, CODE), ReasonCode.NOT_YOURS);
    }

    @Test
    void refusesWhatDoesNotComeNext() {
        draft(CODE, null);
        refused(DRAFTER, new DraftAgreement(agreement(CODE, null)), ReasonCode.ILLEGAL_TRANSITION);
        refused(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED), ReasonCode.ILLEGAL_TRANSITION);
        refused(DRAFTER, new EndAgreement(CODE, SIGNED, "b"), ReasonCode.ILLEGAL_TRANSITION);
        refused(
                DRAFTER,
                new ReviseAgreement(CODE, "Quy chế thử", parties(), terms("Phối hợp xử lý.")),
                ReasonCode.ILLEGAL_TRANSITION);
        consent(CODE);
        refused(ONE, new AgreeToAgreement(CODE, 1), ReasonCode.ILLEGAL_TRANSITION);
        refused(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED.minusDays(1)), ReasonCode.IMPOSSIBLE_DATE);
        directory.accepted(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED));
        refused(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED), ReasonCode.ILLEGAL_TRANSITION);
        refused(DRAFTER, new ReplaceAgreement(CODE, CODE), ReasonCode.ILLEGAL_TRANSITION);
        refused(DRAFTER, new EndAgreement(CODE, SIGNED.minusDays(2), "b"), ReasonCode.IMPOSSIBLE_DATE);
    }

    @Test
    void refusesEveryStepOfAnUnknownAgreement() {
        for (DirectoryCommand step : List.of(
                new CommentOnAgreement(CODE, "Ý kiến."),
                new AgreeToAgreement(CODE, 1),
                new ReviseAgreement(CODE, "Tên", parties(), terms("Khác.")),
                new EnforceAgreement(CODE, SIGNED, SIGNED),
                new ReplaceAgreement(CODE, NEXT),
                new EndAgreement(CODE, SIGNED, "b"))) {
            assertThat(refused(STRANGER, step, ReasonCode.NO_SUCH_MATTER))
                    .extracting(Reason::detail)
                    .containsExactly("Không có quy chế nào mang mã %s."
                            .formatted(step instanceof ReplaceAgreement ? NEXT : CODE));
        }
    }

    @Test
    void refusesADraftThatNamesWhatIsNotThere() {
        Agreement draft = agreement(CODE, null);
        Agreement bad = new Agreement(
                draft.code(),
                draft.kind(),
                draft.titleVi(),
                draft.status(),
                draft.period(),
                null,
                null,
                null,
                draft.parties().stream()
                        .map(party -> party.id().equals("POLICE")
                                ? new vn.lienthong.contract.directory.AgreementParty(
                                        party.id(),
                                        party.nameVi(),
                                        new AgencyCode("NOBODY"),
                                        party.role(),
                                        null,
                                        party.period(),
                                        null)
                                : party)
                        .toList(),
                List.of(),
                List.of(),
                draft.terms(),
                draft.drafting(),
                List.of(),
                draft.provenance());

        assertThat(refused(DRAFTER, new DraftAgreement(bad), ReasonCode.BAD_DIRECTORY))
                .extracting(Reason::detail)
                .containsExactly(
                        "Danh mục sẽ mâu thuẫn với chính nó: agreement/QC-THU-1@: parties[1]: unknown agency NOBODY.");
    }

    @Test
    void isNotChangedOrRemovedByRecordingEntries() {
        inForce();
        DirectoryEntry entry = directory.entries().get("agreement/QC-THU-1@2026-12-01");

        assertThat(refused(OFFICE, record(DirectoryEntry.of(agreement(NEXT, null))), ReasonCode.BAD_DIRECTORY))
                .extracting(Reason::pointer)
                .containsExactly("/entries/0/agreement");
        assertThat(refused(OFFICE, remove(entry.key()), ReasonCode.BAD_DIRECTORY))
                .extracting(Reason::pointer)
                .containsExactly("/removed/0");
    }

    @Test
    void canBeWithdrawnByTheOfficeWhileItIsADraft() {
        draft(CODE, null);

        directory.accepted(OFFICE, remove("agreement/QC-THU-1@"));

        assertThat(directory.directory().agreements().all()).isEmpty();
    }

    @Test
    void keepsTheStepsItHasTakenWhenANewReleaseShipsItsDraft() {
        DirectoryEntry shipped = DirectoryEntry.of(agreement(CODE, null));
        directory.accepted(OFFICE, record(shipped, release("1")));
        consent(CODE);
        directory.accepted(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED));
        DirectoryEntry here = directory.entries().get("agreement/QC-THU-1@2026-12-01");

        directory.accepted(OFFICE, record(shipped, DirectoryEntry.of(agreement(NEXT, null)), release("2")));

        assertThat(directory.entries())
                .containsEntry("agreement/QC-THU-1@2026-12-01", here)
                .containsKey("agreement/QC-THU-2@")
                .doesNotContainKey("agreement/QC-THU-1@");
    }

    @Test
    void tellsThePartiesOfTheirAgreementAndNotOfTheReleaseThatClosesTheChange() {
        directory.accepted(OFFICE, record(release("1")));

        List<DirectoryEvent> events = directory.accepted(DRAFTER, new DraftAgreement(agreement(CODE, null)));

        assertThat(events).hasSize(2);
        assertThat(new Rules().told(directory.state(), events.getFirst())).containsExactly(ONE, OTHER);
        assertThat(new Rules().told(directory.state(), events.getLast())).isEmpty();
        assertThat(new Rules().handling(directory.state()).audience()).containsExactlyInAnyOrder(DRAFTER, ONE, OTHER);
    }

    @Test
    void closesEachChangeByTheReleaseWithTheCountOfThen() {
        directory.accepted(OFFICE, record(release("1")));
        int before = directory.entries().size() - 1;

        draft(CODE, null);
        assertThat(counted()).isEqualTo(before + 1);
        consent(CODE);
        directory.accepted(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED));
        assertThat(counted()).as("the draft made room for what is in force").isEqualTo(before + 1);
    }

    private int counted() {
        DirectoryEvent last = Objects.requireNonNull(directory.state().last());
        return ((DirectoryRelease) ((DirectoryEvent.EntryRecorded) last).entry().held()).entries();
    }

    private static DirectoryEntry release(String version) {
        return DirectoryEntry.of(new DirectoryRelease(version, "0".repeat(64), 1));
    }

    private void draft(String code, String predecessor) {
        directory.accepted(DRAFTER, new DraftAgreement(agreement(code, predecessor)));
    }

    private void consent(String code) {
        directory.accepted(ONE, new AgreeToAgreement(code, 1));
        directory.accepted(OTHER, new AgreeToAgreement(code, 1));
    }

    private void inForce() {
        draft(CODE, null);
        consent(CODE);
        directory.accepted(DRAFTER, new EnforceAgreement(CODE, SIGNED, SIGNED));
    }

    private Agreement in(String code, LocalDate day) {
        return directory.directory().agreements().find(code, day).orElseThrow();
    }

    /** Under which agreements the two parties coordinate in a matter opened on that day. */
    private List<String> under(LocalDate day) {
        return directory.directory().agreements().between(ONE, OTHER, day).stream()
                .map(Coordination::agreement)
                .map(Agreement::code)
                .toList();
    }

    private List<Reason> refused(AgencyCode by, DirectoryCommand command, ReasonCode code) {
        Map<String, DirectoryEntry> before = directory.entries();

        List<Reason> reasons = directory.refused(by, command);

        assertThat(reasons).extracting(Reason::code).contains(code);
        assertThat(directory.entries()).isEqualTo(before);
        return reasons;
    }
}
