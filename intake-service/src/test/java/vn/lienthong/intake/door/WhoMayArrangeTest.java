package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.aCaseFile;
import static vn.lienthong.intake.door.Arrivals.anAdmission;
import static vn.lienthong.intake.door.Arrivals.anArrival;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.desk.DeskCommand;
import vn.lienthong.contract.desk.DeskCommand.AssignMatter;
import vn.lienthong.contract.desk.DeskCommand.HandOver;
import vn.lienthong.contract.desk.DeskCommand.LookAtDesk;
import vn.lienthong.contract.desk.DeskCommand.WriteNote;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.intake.door.Admission.Verdict;
import vn.lienthong.runtime.web.Caller;

/** Whose work an officer may arrange. */
class WhoMayArrangeTest {
    private static final UUID MATTER = UUID.fromString("b3a4f2d1-8f0a-3c6e-a1d9-2c7e5b6f4a31");
    private static final DeskOfficer AN = new DeskOfficer("an", "Nguyễn Văn An");
    private static final DeskOfficer BINH = new DeskOfficer("binh", "Trần Thị Bình");
    private static final Caller OFFICER = new Caller(LAO_CAI, "an", "Nguyễn Văn An");
    private static final Caller LEAD = new Caller(LAO_CAI, "an", "Nguyễn Văn An", true, false);
    private static final Caller SYSTEM = new Caller(LAO_CAI, "MS-15", null);

    @Test
    void anOfficerTakesAMatterButGivesItToNobodyElse() {
        assertThat(against(OFFICER, assigning(AN))).isEmpty();
        assertThat(against(OFFICER, assigning(BINH))).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.NOT_YOURS);
            assertThat(reason.pointer()).isEqualTo("/to");
            assertThat(reason.detail()).contains("việc của phụ trách cơ quan");
        });
        assertThat(against(OFFICER, assigning(null))).hasSize(1);
    }

    @Test
    void aLeadAndTheAgencysSystemGiveAMatterToAnybody() {
        for (Caller caller : List.of(LEAD, SYSTEM)) {
            assertThat(against(caller, assigning(BINH))).isEmpty();
            assertThat(against(caller, assigning(null))).isEmpty();
        }
    }

    @Test
    void anOfficerHandsOverWhatIsTheirsAndALeadWhatIsAnybodys() {
        assertThat(against(OFFICER, new HandOver(AN, BINH, null, null))).isEmpty();
        assertThat(against(OFFICER, new HandOver(BINH, AN, null, null)))
                .extracting(Reason::pointer)
                .containsExactly("/from");
        assertThat(against(LEAD, new HandOver(BINH, AN, null, null))).isEmpty();
    }

    @Test
    void whatAnOfficerHasSeenIsMarkedByNobodyElse() {
        assertThat(against(OFFICER, new LookAtDesk(AN, Instant.EPOCH))).isEmpty();
        assertThat(against(LEAD, new LookAtDesk(BINH, Instant.EPOCH)))
                .extracting(Reason::pointer)
                .containsExactly("/officer");
        assertThat(against(SYSTEM, new LookAtDesk(BINH, Instant.EPOCH))).isEmpty();
    }

    @Test
    void saysNothingOfWhatTheDoorRefusesAnywayAndOfOtherCommands() {
        Arrival assign = anArrival(assigning(BINH));
        Arrival broken = new Arrival(
                LAO_CAI,
                assign.attributes(),
                assign.contentType(),
                "{\"to\":".getBytes(StandardCharsets.UTF_8),
                assign.now());

        assertThat(against(OFFICER, broken)).isEmpty();
        assertThat(against(OFFICER, anArrival(aCaseFile()))).isEmpty();
        assertThat(WhoMayArrange.isAsked(OFFICER, anArrival(aCaseFile()))).isFalse();
        assertThat(WhoMayArrange.isAsked(SYSTEM, assign)).isFalse();
        assertThat(against(OFFICER, new WriteNote(MATTER, "Đã gọi."))).isEmpty();
    }

    /** The door takes out what cannot be seen: whoever hides some in an id sends the same command. */
    @Test
    void judgesWhatTheDoorLetsInAndNotWhatWasSent() {
        Arrival assign = anArrival(assigning(BINH));
        String hidden =
                new String(assign.payload(), StandardCharsets.UTF_8).replace(MATTER.toString(), MATTER + "\\u200b");
        Arrival sent = new Arrival(
                LAO_CAI,
                assign.attributes(),
                assign.contentType(),
                hidden.getBytes(StandardCharsets.UTF_8),
                assign.now());

        assertThat(anAdmission().admit(sent)).isInstanceOf(Verdict.Admitted.class);
        assertThat(against(OFFICER, sent)).extracting(Reason::pointer).containsExactly("/to");
    }

    private static AssignMatter assigning(@Nullable DeskOfficer to) {
        return new AssignMatter(MATTER, to, null);
    }

    private static List<Reason> against(Caller caller, DeskCommand command) {
        return against(caller, anArrival(command));
    }

    private static List<Reason> against(Caller caller, Arrival arrival) {
        return WhoMayArrange.isAsked(caller, arrival)
                        && anAdmission().admit(arrival) instanceof Verdict.Admitted admitted
                ? WhoMayArrange.against(caller, admitted)
                : List.of();
    }
}
