package vn.lienthong.views.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.deconfliction.ContactOfficer;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactConsented;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactDeclined;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactReminded;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestExpired;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.PartnerFound;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SuspicionConcluded;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.TriesSuspected;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.deconfliction.RegisteredSubject;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.deconfliction.TryPattern;
import vn.lienthong.contract.task.Deadline;

/** Whoever is told that another is interested owes an answer, to nobody that is named; the standing office a conclusion. */
class DeconflictionWatchTest {
    private static final DeconflictionId ID = new DeconflictionId(new UUID(0x389, 4));
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");
    private static final Deadline LIMIT = new Deadline(AT.plusSeconds(1800), AT.plusSeconds(3600), true);
    private static final DeconflictionEvent REGISTERED = new InterestRegistered(
            ID,
            MARKET,
            AT,
            List.of(new RegisteredSubject(SubjectKind.PLATE, List.of("k1:secret"))),
            "VV-2026-000012",
            AT.plusSeconds(86_400),
            null);
    private static final DeconflictionEvent FOUND = new PartnerFound(ID, MARKET, AT, LIMIT);

    @Test
    void whoIsAloneOwesNothingAndNoHashIsShown() {
        MatterObligations matter = after(REGISTERED);

        assertThat(matter.obligations()).isEmpty();
        assertThat(matter.heading().title()).isEqualTo("VV-2026-000012: Biển kiểm soát phương tiện");
    }

    @Test
    void anAnswerIsOwedToNobodyThatIsNamedByTheLimitOfTheSystem() {
        MatterObligations matter = after(REGISTERED, FOUND, new ContactReminded(ID, MARKET, AT, true, LIMIT.dueAt()));

        assertThat(matter.obligations()).hasSize(1);
        Obligation owed = Objects.requireNonNull(matter.obligations().get("answer"));
        assertThat(owed.duty()).isEqualTo(Duty.ANSWER_PARTNER);
        assertThat(owed.by()).isEqualTo(MARKET);
        assertThat(owed.to()).isNull();
        assertThat(owed.limit()).isEqualTo(new Limit(LIMIT.dueAt(), null, true));
        assertThat(owed.progress().overdue()).isTrue();
    }

    @Test
    void eitherAnswerIsOneAndTheEndEndsIt() {
        ContactOfficer contact = new ContactOfficer("Trần Thị Bình", "0214 3840 390");

        assertThat(after(REGISTERED, FOUND, new ContactConsented(ID, MARKET, AT, contact, null))
                        .obligations())
                .isEmpty();
        assertThat(after(REGISTERED, FOUND, new ContactDeclined(ID, MARKET, AT, null))
                        .obligations())
                .isEmpty();
        assertThat(after(REGISTERED, FOUND, new InterestExpired(ID, MARKET, AT)).open())
                .isFalse();
    }

    @Test
    void theStandingOfficeOwesAConclusionUntilThereIsOne() {
        DeconflictionEvent suspected = new TriesSuspected(
                ID, AgencyCode.STANDING_OFFICE, AT, MARKET, LocalDate.of(2026, 11, 30), TryPattern.MANY, 101);

        assertThat(after(suspected).obligations().values())
                .extracting(Obligation::duty, Obligation::by)
                .containsExactly(tuple(Duty.CONCLUDE_SUSPICION, AgencyCode.STANDING_OFFICE));
        assertThat(after(suspected, new SuspicionConcluded(ID, AgencyCode.STANDING_OFFICE, AT, "Nhập lại danh sách."))
                        .open())
                .isFalse();
    }

    private static MatterObligations after(DeconflictionEvent... events) {
        MatterObligations matter = null;
        for (DeconflictionEvent event : events) {
            matter = Folding.after(matter, event);
        }
        return Objects.requireNonNull(matter);
    }
}
