package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.information.Shares.INFORMATION;
import static vn.lienthong.exchange.information.Shares.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Bulletin;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.Covered;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationDuty;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationReminded;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationType;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;

/** Bulletins go down to those who act: each is to say that it read one, and is reminded until it does or the bulletin ends. */
class BulletinTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode LAI_CHAU = new AgencyCode("SC389-12");
    private static final AgencyCode LAO_CAI = new AgencyCode("SC389-15");
    private static final Community GROUP = new Community(CommunityKind.GROUP, "TCT-2026-000012");
    private static final Instant BY = MORNING.plus(Duration.ofDays(2));

    private final Belonging belonging = new Belonging();
    private final TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING, belonging);

    @Test
    @Clause({"S1-14", "S4-21"})
    void aForecastGoesDownToTheProvincesAndWhoHasNotReadItIsRemindedUntilItHas() {
        IssuedBulletin issued = issued(forecast(), null, BY, LAI_CHAU, LAO_CAI);
        assertThat(issued.kind()).isEqualTo(BulletinKind.FORECAST);
        assertThat(issued.limit().dueAt()).isEqualTo(BY);
        assertThat(issued.limit().byDefault()).isFalse();

        life.accepted(LAI_CHAU, new AcknowledgeInformation(INFORMATION));
        life.wait(BY.plus(Duration.ofDays(15)));

        assertThat(reminders())
                .as("once ahead, at its time, and then every week")
                .extracting(reminded -> reminded.at() + " " + reminded.overdue())
                .containsExactly(
                        BY.minus(Duration.between(MORNING.plusSeconds(60), BY).dividedBy(5)) + " false",
                        BY + " true",
                        BY.plus(Duration.ofDays(7)) + " true",
                        BY.plus(Duration.ofDays(14)) + " true");
        assertThat(reminders())
                .allSatisfy(reminded -> assertThat(reminded.by()).isEqualTo(LAO_CAI))
                .allSatisfy(reminded -> assertThat(reminded.duty()).isEqualTo(InformationDuty.READ))
                .allSatisfy(reminded -> assertThat(life.told(reminded)).containsExactlyInAnyOrder(OFFICE, LAO_CAI));
        assertThat(stateVi())
                .isEqualTo("Đã phát hành bản tin “Dự báo tình hình”, 1/2 cơ quan xác nhận đã đọc; chưa: SC389-15");

        life.accepted(LAO_CAI, new AcknowledgeInformation(INFORMATION));

        assertThat(life.wakesAt()).as("nobody is reminded any more").isEmpty();
        assertThat(stateVi()).isEqualTo("Đã phát hành bản tin “Dự báo tình hình”, 2/2 cơ quan xác nhận đã đọc");
    }

    @Test
    void withoutATimeTheLimitOfTheDirectoryHolds() {
        IssuedBulletin issued = issued(method(), null, null, LAI_CHAU);

        assertThat(issued.limit().byDefault()).as("no regulation states one").isTrue();
        assertThat(issued.limit().dueAt()).isAfter(MORNING.plus(Duration.ofDays(2)));
    }

    @Test
    void whatWasMissedWhileThePlatformWasAwayIsNotMadeUpFor() {
        issued(method(), null, BY, LAI_CHAU);

        life.sleep(BY.plus(Duration.ofDays(30)));

        assertThat(reminders()).extracting(InformationReminded::overdue).containsExactly(true);
        assertThat(life.wakesAt()).contains(BY.plus(Duration.ofDays(35)));
    }

    @Test
    void whenItEndsNobodyIsRemindedOfReadingIt() {
        Instant until = BY.plus(Duration.ofDays(3));
        issued(method(), until, BY, LAI_CHAU);

        life.wait(until.plus(Duration.ofDays(60)));

        assertThat(reminders()).hasSize(2);
        assertThat(life.wakesAt()).isEmpty();
    }

    @Test
    void whenItIsTakenBackNobodyIsToReadItButToRemoveIt() {
        issued(method(), null, BY, LAI_CHAU);
        life.accepted(OFFICE, new RecallInformation(INFORMATION, "Sai số liệu."));

        life.wait(BY.plus(Duration.ofDays(30)));

        assertThat(reminders())
                .isNotEmpty()
                .allSatisfy(reminded -> assertThat(reminded.duty()).isEqualTo(InformationDuty.REMOVE));
    }

    @Test
    void correctedItIsReadAnewByEachWhoeverHadReadItBefore() {
        issued(method(), null, BY, LAI_CHAU);
        life.accepted(LAI_CHAU, new AcknowledgeInformation(INFORMATION));
        life.accepted(
                OFFICE, new CorrectInformation(INFORMATION, content("Ba thủ đoạn.", "giấu"), "Thêm một vụ.", null));

        life.wait(MORNING.plus(Duration.ofDays(40)));

        assertThat(reminders())
                .as("as often as of the first version")
                .hasSizeGreaterThan(4)
                .allSatisfy(reminded -> assertThat(reminded.duty()).isEqualTo(InformationDuty.ACKNOWLEDGE));
        life.accepted(LAI_CHAU, new AcknowledgeInformation(INFORMATION, 2));
        assertThat(life.wakesAt()).isEmpty();
    }

    @Test
    void whoJoinsThoseItIsCirculatedToIsToReadItTooWithTimeEnough() {
        belonging.to(GROUP, OFFICE, LAI_CHAU);
        life.accepted(
                OFFICE,
                new ShareInformation(method(), List.of(), null, List.of(GROUP), new Bulletin(BulletinKind.METHOD, BY)));
        life.accepted(LAI_CHAU, new AcknowledgeInformation(INFORMATION));
        life.wait(BY.plus(Duration.ofDays(1)));
        belonging.to(GROUP, OFFICE, LAI_CHAU, LAO_CAI);

        AudienceChanged joined = (AudienceChanged) life.follow(GROUP).getFirst();

        assertThat(Objects.requireNonNull(joined.read()).dueAt())
                .as("its own time, for that of the others has passed")
                .isAfter(joined.at().plus(Duration.ofDays(2)));
        assertThat(joined.seenBy(LAO_CAI).read()).isEqualTo(joined.read());
        life.wait(joined.read().dueAt());
        assertThat(reminders()).extracting(InformationReminded::by).containsExactly(LAO_CAI, LAO_CAI);
    }

    @Test
    void informationThatIsNoBulletinWaitsForNobody() {
        life.accepted(OFFICE, new ShareInformation(method(), List.of(LAI_CHAU)));

        assertThat(life.wakesAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            kind,     hours, ends, wrong
            METHOD,   48,    ,
            METHOD,   -1,    ,     impossible_date /bulletin/acknowledgeBy
            METHOD,   48,    24,   impossible_date /bulletin/acknowledgeBy
            FORECAST, 48,    ,     schema /content/period
            FOCUS,    48,    ,     schema /content/picture/goods
            FORECAST, -1,    ,     schema /content/period; impossible_date /bulletin/acknowledgeBy
            """)
    void whatABulletinLacksIsSaidAllAtOnce(
            BulletinKind kind, int hours, @Nullable Integer ends, @Nullable String wrong) {
        Instant until = ends == null ? null : MORNING.plus(Duration.ofHours(ends));
        ShareInformation share =
                share(method(), until, new Bulletin(kind, MORNING.plus(Duration.ofHours(hours))), LAI_CHAU);

        if (wrong == null) {
            life.accepted(OFFICE, share);
        } else {
            assertThat(life.refused(OFFICE, share))
                    .extracting(reason -> reason.code().wire() + " " + reason.pointer())
                    .containsExactly(wrong.split("; "));
        }
    }

    @Test
    void ofWhatIsTooSecretThereIsNothingToRead() {
        InformationContent stub = Shares.existence("Thủ đoạn mới");

        assertThat(life.refused(OFFICE, share(stub, null, new Bulletin(BulletinKind.METHOD, BY), LAI_CHAU)))
                .extracting(Reason::pointer)
                .containsExactly("/bulletin");
    }

    private IssuedBulletin issued(
            InformationContent content, @Nullable Instant until, @Nullable Instant by, AgencyCode... readers) {
        BulletinKind kind = content.period() == null ? BulletinKind.METHOD : BulletinKind.FORECAST;
        InformationShared shared =
                (InformationShared) life.accepted(OFFICE, share(content, until, new Bulletin(kind, by), readers))
                        .getFirst();
        assertThat(shared.seenBy(readers[0]).bulletin())
                .as("each is told by when")
                .isEqualTo(shared.bulletin());
        return Objects.requireNonNull(shared.bulletin());
    }

    private static ShareInformation share(
            InformationContent content, @Nullable Instant until, Bulletin bulletin, AgencyCode... readers) {
        Conditions conditions = until == null ? null : Shares.until(until);
        return new ShareInformation(content, List.of(readers), conditions, null, bulletin);
    }

    private static InformationContent method() {
        return content("Tráo tem nhãn sau khi kiểm hóa.", "tráo tem nhãn");
    }

    private static InformationContent content(String text, String method) {
        return new InformationContent(
                "Phương thức, thủ đoạn mới",
                text,
                new Picture(null, List.of(), null, null, method, null),
                Reliability.USUAL,
                Credibility.CONFIRMED);
    }

    private static InformationContent forecast() {
        return new InformationContent(
                "Dự báo quý I năm 2027",
                "Giá đường trong nước cao hơn bên kia biên giới đến hết quý.",
                new Picture(null, List.of(), null, "đường cát", null, null),
                Reliability.USUAL,
                Credibility.PROBABLE,
                null,
                InformationType.A,
                new Covered(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)),
                null,
                null);
    }

    private List<InformationReminded> reminders() {
        return life.events().stream()
                .filter(InformationReminded.class::isInstance)
                .map(InformationReminded.class::cast)
                .toList();
    }

    private String stateVi() {
        return new InformationExplains(AgencyCode::value, Shipped.DIRECTORY)
                .explain(life.events(), LocalDate.of(2026, 12, 1))
                .stateVi();
    }
}
