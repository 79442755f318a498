package vn.lienthong.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.desk.DeskCommand;
import vn.lienthong.contract.desk.DeskCommand.AssignMatter;
import vn.lienthong.contract.desk.DeskCommand.HandOver;
import vn.lienthong.contract.desk.DeskCommand.LookAtDesk;
import vn.lienthong.contract.desk.DeskCommand.RemoveList;
import vn.lienthong.contract.desk.DeskCommand.SaveList;
import vn.lienthong.contract.desk.DeskCommand.WriteNote;
import vn.lienthong.contract.desk.DeskEvent;
import vn.lienthong.contract.desk.DeskEvent.DeskLookedAt;
import vn.lienthong.contract.desk.DeskEvent.ListRemoved;
import vn.lienthong.contract.desk.DeskEvent.ListSaved;
import vn.lienthong.contract.desk.DeskEvent.MatterAssigned;
import vn.lienthong.contract.desk.DeskEvent.NoteWritten;
import vn.lienthong.contract.desk.DeskEvent.ShiftHandedOver;
import vn.lienthong.contract.desk.DeskId;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What an agency does at its desk. */
class DesksTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:20:00Z");
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");
    private static final UUID MATTER = new UUID(0x389, 1);
    private static final DeskOfficer AN = new DeskOfficer("an", "Nguyễn Văn An");
    private static final DeskOfficer BINH = new DeskOfficer("binh", "Trần Thị Bình");

    private final Desks desks = new Desks();
    private DeskState state = desks.initial();

    @Test
    void givesAMatterToAnOfficerAndToNobodyAgain() {
        assertThat(does(new AssignMatter(MATTER, AN, null)))
                .isEqualTo(new MatterAssigned(DeskId.of(LAO_CAI, MATTER), LAO_CAI, NOW, MATTER, AN, null));
        assertThat(does(new AssignMatter(MATTER, null, null))).isInstanceOf(MatterAssigned.class);
        assertThat(refused(new AssignMatter(MATTER, null, null))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void notesWhateverColleaguesAreToKnow() {
        assertThat(does(new WriteNote(MATTER, "Đã gọi.")))
                .isEqualTo(new NoteWritten(DeskId.of(LAO_CAI, MATTER), LAO_CAI, NOW, MATTER, "Đã gọi."));
    }

    @Test
    void handsOverToSomebodyElse() {
        assertThat(does(new HandOver(AN, BINH, List.of(MATTER), "Còn một việc.")))
                .isEqualTo(new ShiftHandedOver(
                        DeskId.ofShifts(LAO_CAI), LAO_CAI, NOW, AN, BINH, List.of(MATTER), "Còn một việc."));
        assertThat(refused(new HandOver(AN, AN, null, null))).isEqualTo(ReasonCode.SCHEMA);
    }

    @Test
    void looksOnAndNeverBackNorAhead() {
        assertThat(does(new LookAtDesk(AN, NOW.minusSeconds(60)))).isInstanceOf(DeskLookedAt.class);

        assertThat(refused(new LookAtDesk(AN, NOW.minusSeconds(60)))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(refused(new LookAtDesk(AN, NOW.plusSeconds(1)))).isEqualTo(ReasonCode.IMPOSSIBLE_DATE);
        assertThat(does(new LookAtDesk(AN, NOW))).isInstanceOf(DeskLookedAt.class);
    }

    @Test
    void keepsListsUnderNamesAndRemovesThem() {
        String open = "/matters/requests?open=true";
        DeskId own = DeskId.ofOfficer(LAO_CAI, "an");

        assertThat(does(save(1, "Còn mở", open, false)))
                .isEqualTo(new ListSaved(own, LAO_CAI, NOW, AN, list(1), "Còn mở", open, false));
        assertThat(does(save(2, "Quá hạn", "/watch?state=overdue", true))).isInstanceOf(ListSaved.class);
        assertThat(does(save(1, "Yêu cầu còn mở", open, true)))
                .as("under another name, for all of the agency")
                .isEqualTo(new ListSaved(own, LAO_CAI, NOW, AN, list(1), "Yêu cầu còn mở", open, true));
        assertThat(refused(save(1, "Yêu cầu còn mở", open, true))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(refused(save(3, "QUÁ HẠN", open, false)))
                .as("no two of one name")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);

        assertThat(does(new RemoveList(AN, list(2))))
                .isEqualTo(new ListRemoved(own, LAO_CAI, NOW, AN, list(2), "Quá hạn"));
        assertThat(refused(new RemoveList(AN, list(2)))).isEqualTo(ReasonCode.NO_SUCH_MATTER);
        assertThat(does(save(3, "Quá hạn", open, false))).isInstanceOf(ListSaved.class);
    }

    @Test
    void keepsNoMoreListsThanAnOfficerLooksThroughAndStillChangesThem() {
        for (int number = 0; number < SavedLists.MOST; number++) {
            does(save(number, "Danh sách " + number, "/watch", false));
        }

        assertThat(refused(save(SavedLists.MOST, "Một nữa", "/watch", false))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(does(save(7, "Đổi tên", "/watch", false))).isInstanceOf(ListSaved.class);
    }

    @Test
    void looksAndKeepsListsSideBySideAndTellsTheAgencysSystemOfNeither() {
        does(save(1, "Còn mở", "/watch", true));
        DeskEvent looked = does(new LookAtDesk(AN, NOW));

        assertThat(desks.told(state, looked)).isEmpty();
        assertThat(desks.told(state, does(new RemoveList(AN, list(1))))).isEmpty();
        assertThat(refused(new LookAtDesk(AN, NOW))).isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    private static SaveList save(int number, String name, String address, boolean shared) {
        return new SaveList(AN, list(number), name, address, shared);
    }

    private static UUID list(int number) {
        return new UUID(0x389, 1000 + number);
    }

    /** The door keys a command by its sender, so that this never comes about; if it did, there would be no such desk. */
    @Test
    void isNobodyElses() {
        Command<DeskCommand> foreign = new Command<>(
                new WriteNote(MATTER, "…"), DeskId.of(LAO_CAI, MATTER).key(), new AgencyCode("POLICE-15"), "1", NOW);

        assertThat(code(desks.decide(foreign, state))).isEqualTo(ReasonCode.NO_SUCH_MATTER);
    }

    private DeskEvent does(DeskCommand content) {
        if (desks.decide(command(content), state) instanceof Decision.Accepted<DeskEvent>(List<DeskEvent> events)) {
            state = desks.evolve(state, events.getFirst());
            assertThat(desks.handling(state).audience()).containsExactly(LAO_CAI);
            return events.getFirst();
        }
        throw new AssertionError(content + " was refused");
    }

    private ReasonCode refused(DeskCommand content) {
        return code(desks.decide(command(content), state));
    }

    private static ReasonCode code(Decision<DeskEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<DeskEvent>) decision).reasons().getFirst().code();
    }

    private static Command<DeskCommand> command(DeskCommand content) {
        return new Command<>(content, content.about(LAO_CAI).key(), LAO_CAI, "1", NOW);
    }
}
