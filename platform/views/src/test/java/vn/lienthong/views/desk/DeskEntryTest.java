package vn.lienthong.views.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.desk.DeskEvent.MatterAssigned;
import vn.lienthong.contract.desk.DeskEvent.NoteWritten;
import vn.lienthong.contract.desk.DeskId;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.views.desk.DeskEntry.Note;
import vn.lienthong.views.desk.DeskEntry.Shift;

/** Who deals with a matter, by what was given and handed over. */
class DeskEntryTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode LAO_CAI = new AgencyCode("MS-15");
    private static final UUID MATTER = new UUID(0x389, 1);
    private static final UUID OTHER = new UUID(0x389, 2);
    private static final DeskOfficer AN = new DeskOfficer("an", "Nguyễn Văn An");
    private static final DeskOfficer BINH = new DeskOfficer("binh", "Trần Thị Bình");
    private static final DeskOfficer CHAU = new DeskOfficer("chau", "Lê Minh Châu");

    @Test
    void isWhoeverItWasGivenToAndThenHandedOverTo() {
        DeskEntry entry = given(AN, MORNING, null);

        assertThat(entry.holder(MATTER, List.of())).isEqualTo(AN);
        assertThat(entry.holder(MATTER, List.of(shift(1, AN, BINH, null)))).isEqualTo(BINH);
        assertThat(entry.holder(MATTER, List.of(shift(1, AN, BINH, List.of(OTHER)))))
                .isEqualTo(AN);
        assertThat(entry.holder(MATTER, List.of(shift(1, AN, BINH, List.of(MATTER)), shift(2, BINH, CHAU, null))))
                .isEqualTo(CHAU);
        assertThat(entry.holder(MATTER, List.of(shift(-1, AN, BINH, null))))
                .as("what was handed over before it was given")
                .isEqualTo(AN);
        assertThat(entry.holder(MATTER, List.of(shift(1, BINH, CHAU, null))))
                .as("what others handed over")
                .isEqualTo(AN);
    }

    @Test
    void isNobodyWhereItWasGivenToNobody() {
        assertThat(DeskEntry.EMPTY.holder(MATTER, List.of(shift(1, AN, BINH, null))))
                .isNull();
        assertThat(given(null, MORNING, null).holder(MATTER, List.of())).isNull();
    }

    @Test
    void keepsTheNotesWithWhoWroteThem() {
        DeskEntry entry = given(AN, MORNING, "Gọi lại.")
                .after(new NoteWritten(DeskId.of(LAO_CAI, MATTER), LAO_CAI, MORNING, MATTER, "Đã gọi."), 1, null);

        assertThat(entry.notes())
                .containsExactly(new Note(MORNING, "Trần Thị Bình", "Gọi lại."), new Note(MORNING, null, "Đã gọi."));
        assertThat(entry.position()).isEqualTo(1);
    }

    private static DeskEntry given(@Nullable DeskOfficer to, Instant at, @Nullable String note) {
        return DeskEntry.EMPTY.after(
                new MatterAssigned(DeskId.of(LAO_CAI, MATTER), LAO_CAI, at, MATTER, to, note), 0, "Trần Thị Bình");
    }

    private static Shift shift(int minutes, DeskOfficer from, DeskOfficer to, @Nullable List<UUID> matters) {
        return new Shift(MORNING.plusSeconds(60L * minutes), from, to, matters, null, null);
    }
}
