package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.Direction;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.OnwardCommand;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.information.UseCommand;
import vn.lienthong.exchange.information.InformationState.Over;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.community.Communities;

class SharedInformationTest {
    private static final SharedInformation RULES = new SharedInformation(Shipped.DIRECTORY, Communities.NONE);
    private static final InformationId INFORMATION = new InformationId(Life.MATTER);
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode RECEIVER = new AgencyCode("MS-01");
    private static final AgencyCode STANDING_OFFICE = new AgencyCode("NSC389-SO");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            the information is | by        | recall
            unshared           | BORDER-15 | unknown
            shared             | BORDER-15 | yes
            shared             | MS-01     | not yours
            shared             | NSC389-SO | unknown
            recalled           | BORDER-15 | not now
            recalled           | MS-01     | not yours
            recalled           | NSC389-SO | unknown
            """)
    void letsOnlyItsProviderTakeItBackAndOnlyOnce(String state, String by, String recall) {
        assertThat(Life.answer(informationThatIs(state).command(new AgencyCode(by), recall())))
                .isEqualTo(recall);
    }

    @Test
    void isSharedOnce() {
        assertThat(Life.answer(informationThatIs("unshared").command(PROVIDER, share())))
                .isEqualTo("yes");
        assertThat(List.of("shared", "recalled"))
                .allSatisfy(
                        state -> assertThat(Life.answer(informationThatIs(state).command(PROVIDER, share())))
                                .isEqualTo("not now"));
    }

    @Test
    @Clause("S0-07")
    void isSeenByThoseTheProviderNamesAndNotEvenByTheStandingOfficeOtherwise() {
        assertThat(informationThatIs("shared").audience())
                .containsExactlyInAnyOrder(PROVIDER, RECEIVER)
                .doesNotContain(STANDING_OFFICE);
    }

    @Test
    void tellsItsRecallToAllWhoHadIt() {
        Life<InformationCommand, InformationEvent, InformationState> information = informationThatIs("recalled");

        assertThat(information.audience()).containsExactlyInAnyOrder(PROVIDER, RECEIVER);
        assertThat(((InformationRecalled) information.events().getLast()).reason())
                .isEqualTo("Nguồn tin không còn đúng.");
    }

    @Test
    @Clause("S0-09")
    void carriesItsProviderAndItsGradesAndNobodyElseCanChangeIt() {
        Life<InformationCommand, InformationEvent, InformationState> information = informationThatIs("shared");
        InformationShared shared = (InformationShared) information.events().getFirst();
        assertThat(shared.by()).isEqualTo(PROVIDER);
        assertThat(RULES.handling(information.state()).provider()).isEqualTo(PROVIDER);
        assertThat(shared.content().reliability()).isEqualTo(Reliability.USUAL);
        assertThat(shared.content().credibility()).isEqualTo(Credibility.PROBABLE);

        String sharedAnew = Life.answer(information.command(RECEIVER, share()));
        String recalled = Life.answer(information.command(RECEIVER, recall()));
        String corrected = Life.answer(information.command(
                RECEIVER, new CorrectInformation(INFORMATION, share().content(), "Theo chúng tôi thì khác.", null)));

        assertThat(sharedAnew).isEqualTo("not now");
        assertThat(recalled).isEqualTo("not yours");
        assertThat(corrected).isEqualTo("not yours");
        assertThat(information.events()).containsExactly(shared);
        assertThat(InformationCommand.class.getPermittedSubclasses())
                .as("there is nothing else to be said of it")
                .containsExactlyInAnyOrder(
                        ShareInformation.class,
                        AcknowledgeInformation.class,
                        CorrectInformation.class,
                        RecallInformation.class,
                        ConfirmRemoval.class,
                        OnwardCommand.class,
                        UseCommand.class);
    }

    @ParameterizedTest
    @EnumSource
    @Clause("S0-19")
    void tellsWhichWayTheGoodsMove(Direction direction) {
        Life<InformationCommand, InformationEvent, InformationState> information = new Life<>(RULES);

        information.command(PROVIDER, share(direction));

        InformationShared shared = (InformationShared) information.events().getFirst();
        Picture picture = Objects.requireNonNull(shared.content().picture());
        assertThat(picture.direction()).isEqualTo(direction);
        assertThat(picture.origin()).isEqualTo(Zone.LAND_BORDER);
        assertThat(picture.destination()).isEqualTo(Zone.INLAND);
        assertThat(shared.audience()).containsExactly(RECEIVER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            the information is | by        | acknowledge
            unshared           | MS-01     | unknown
            shared             | MS-01     | yes
            shared             | BORDER-15 | not yours
            shared             | NSC389-SO | unknown
            recalled           | MS-01     | not now
            recalled           | NSC389-SO | unknown
            """)
    void isAcknowledgedByThoseThatHaveIt(String state, String by, String acknowledge) {
        assertThat(Life.answer(informationThatIs(state).command(new AgencyCode(by), acknowledge())))
                .isEqualTo(acknowledge);
    }

    @Test
    @Clause("S1-14")
    void anAlertOnANewTrickIsCirculatedAndEachReaderIsReceiptedToItsProviderOnce() {
        Life<InformationCommand, InformationEvent, InformationState> alert = new Life<>(RULES);
        List<AgencyCode> lines = List.of(RECEIVER, new AgencyCode("CUSTOMS"), new AgencyCode("DMSD"));
        Picture picture = new Picture(
                "cửa khẩu phụ", List.of(), "hộ kinh doanh hậu cần", "đồ chơi", "tráo tem nhãn sau khi kiểm hóa", null);
        InformationContent bulletin = new InformationContent(
                "Cảnh báo phương thức, thủ đoạn mới: tráo tem nhãn sau kiểm hóa",
                "Tổng hợp từ 7 vụ việc trong quý; kết quả: tạm giữ 12.000 sản phẩm.",
                picture,
                Reliability.COMPLETE,
                Credibility.CONFIRMED);
        assertThat(Life.answer(alert.command(STANDING_OFFICE, new ShareInformation(bulletin, lines))))
                .isEqualTo("yes");

        assertThat(Life.answer(alert.command(RECEIVER, acknowledge()))).isEqualTo("yes");
        assertThat(Life.answer(alert.command(RECEIVER, acknowledge()))).isEqualTo("not now");

        InformationEvent receipt = alert.events().getLast();
        assertThat(receipt).isInstanceOf(InformationAcknowledged.class);
        assertThat(lines)
                .filteredOn(line -> receipt.isTold(line, STANDING_OFFICE))
                .containsExactly(RECEIVER);
        assertThat(receipt.isTold(STANDING_OFFICE, STANDING_OFFICE)).isTrue();
        assertThat(((InformationState.Shared) alert.state()).readBy())
                .as("who has not read it is known too")
                .containsExactly(RECEIVER);
    }

    @Test
    void trustsNoLogThatRecallsWhatWasNeverShared() {
        InformationEvent recalled = informationThatIs("recalled").events().getLast();

        assertThatIllegalStateException().isThrownBy(() -> RULES.evolve(RULES.initial(), recalled));
    }

    /** What holds for every matter, {@link Life} asserts. */
    @TestFactory
    Stream<DynamicTest> staysWithItsProviderWhateverIsCommanded() {
        return Seeds.each(40, random -> {
            Life<InformationCommand, InformationEvent, InformationState> information = new Life<>(RULES);
            for (int step = 0; step < 20; step++) {
                boolean recalled = information.state() instanceof Over;
                InformationCommand content = random.nextInt(3) == 0 ? share() : recall();
                AgencyCode by = content instanceof ShareInformation ? PROVIDER : any(random);

                String answer = Life.answer(information.command(by, content));

                assertThat(recalled && answer.equals("yes"))
                        .as("recalled stays recalled")
                        .isFalse();
            }
        });
    }

    private static Life<InformationCommand, InformationEvent, InformationState> informationThatIs(String state) {
        Life<InformationCommand, InformationEvent, InformationState> information = new Life<>(RULES);
        if (!state.equals("unshared")) {
            information.command(PROVIDER, share());
        }
        if (state.equals("recalled")) {
            information.command(PROVIDER, recall());
        }
        return information;
    }

    private static ShareInformation share() {
        return share(Direction.INTO_DOMESTIC_MARKET);
    }

    private static ShareInformation share(Direction direction) {
        Picture picture = new Picture(
                "lối mở Bản Vược",
                List.of(new ProvinceCode("15"), new ProvinceCode("01")),
                "nhóm gùi hàng thuê",
                "đường cát",
                "chia nhỏ, gùi đêm",
                direction,
                List.of("border_trail"),
                List.of("sugar"),
                Zone.LAND_BORDER,
                Zone.INLAND,
                null,
                null);
        return new ShareInformation(
                new InformationContent(
                        "Đường cát qua lối mở",
                        "Hàng chia nhỏ, gùi qua sông.",
                        picture,
                        Reliability.USUAL,
                        Credibility.PROBABLE),
                List.of(RECEIVER));
    }

    private static AcknowledgeInformation acknowledge() {
        return new AcknowledgeInformation(INFORMATION);
    }

    private static RecallInformation recall() {
        return new RecallInformation(INFORMATION, "Nguồn tin không còn đúng.");
    }

    private static AgencyCode any(Random random) {
        return List.of(PROVIDER, RECEIVER, STANDING_OFFICE).get(random.nextInt(3));
    }
}
