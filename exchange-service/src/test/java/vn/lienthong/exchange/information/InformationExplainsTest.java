package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationEvent.RemovalConfirmed;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.information.UseEvent.InformationUsed;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;

/** Each side finds its own step: who received it acknowledges, who gave it takes it back. */
class InformationExplainsTest {
    private static final InformationId ID = new InformationId(new UUID(0x389, 1));
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");
    private static final InformationEvent SHARED = new InformationShared(
            ID,
            PROVIDER,
            AT,
            new InformationContent(
                    "Đường cát qua lối mở",
                    "Hàng chia nhỏ.",
                    new Picture(null, List.of(), null, "đường cát", null, null),
                    Reliability.USUAL,
                    Credibility.PROBABLE,
                    List.of()),
            List.of(PROVIDER, MARKET, POLICE));
    private static final InformationEvent READ = new InformationAcknowledged(ID, MARKET, AT.plusSeconds(60));
    private static final InformationEvent RECALLED =
            new InformationRecalled(ID, PROVIDER, AT.plusSeconds(90), "Nguồn tin đã rút lại.");

    private final InformationExplains explains = new InformationExplains(AgencyCode::value, Shipped.DIRECTORY);

    @Test
    void tellsWhoHasYetToReadIt() {
        Explanation shared = explained(SHARED, READ);

        assertThat(shared.stateVi()).isEqualTo("Đã chia sẻ, 1/2 cơ quan xác nhận đã đọc; chưa: POLICE-15");
        assertThat(shared.next())
                .extracting(Next::turn, Next::command, Next::owed)
                .containsExactlyInAnyOrder(
                        tuple(POLICE, "vn.lienthong.information.acknowledge.v1", false),
                        tuple(PROVIDER, "vn.lienthong.information.correct.v1", false),
                        tuple(PROVIDER, "vn.lienthong.information.recall.v1", false));
        assertThat(shared.past()).hasSize(2);
    }

    @Test
    void leavesNothingToDoWithWhatWasTakenBackEvenForWhoIsToldNoMore() {
        for (List<InformationEvent> told : List.of(List.of(SHARED, READ, RECALLED), List.of(RECALLED))) {
            Explanation recalled = explains.explain(told, LocalDate.of(2026, 11, 30));

            assertThat(recalled.stateVi()).isEqualTo("Đã thu hồi");
            assertThat(recalled.next()).isEmpty();
        }
    }

    @Test
    void tellsHowFarARecallHasCome() {
        Deadline limit = new Deadline(AT.plusSeconds(1800), AT.plusSeconds(3600), true);
        InformationEvent recalled = new InformationRecalled(
                ID, PROVIDER, AT.plusSeconds(90), "Nguồn tin đã rút lại.", List.of(MARKET, POLICE), limit);
        InformationEvent removed = new RemovalConfirmed(ID, MARKET, AT.plusSeconds(120));

        Explanation toItsProvider = explained(SHARED, READ, recalled, removed);
        Explanation toOneThatHasNot = explained((InformationEvent) recalled.seenBy(POLICE));
        Explanation toOneThatHas = explained((InformationEvent) recalled.seenBy(MARKET), removed);

        assertThat(toItsProvider.stateVi()).isEqualTo("Đã thu hồi, 1/2 cơ quan xác nhận đã gỡ; chưa: POLICE-15");
        for (Explanation owing : List.of(toItsProvider, toOneThatHasNot)) {
            assertThat(owing.next())
                    .extracting(Next::turn, Next::command, Next::dueAt, Next::owed)
                    .containsExactly(tuple(POLICE, "vn.lienthong.information.confirm-removal.v1", limit.dueAt(), true));
            assertThat(owing.next().getFirst().basis()).startsWith("Quy tắc của hệ thống");
        }
        assertThat(toOneThatHas.stateVi()).isEqualTo("Đã thu hồi");
        assertThat(toOneThatHas.next()).isEmpty();
    }

    @Test
    void tellsProviderAndUserWhatRestsOnIt() {
        InformationEvent used = new InformationUsed(
                ID, MARKET, AT.plusSeconds(70), UsedIn.of(new CaseFileId(new UUID(0x389, 2))), false, null);
        Deadline limit = new Deadline(AT.plusSeconds(1800), AT.plusSeconds(3600), true);
        InformationEvent recalled = new InformationRecalled(
                ID, PROVIDER, AT.plusSeconds(90), "Nguồn tin đã rút lại.", List.of(MARKET, POLICE), limit);

        assertThat(explained(SHARED, used).stateVi()).endsWith("; 1 hồ sơ dựa vào thông tin");
        assertThat(explained(SHARED, used, recalled).next())
                .extracting(Next::whatVi)
                .containsExactlyInAnyOrder(
                        "Xác nhận đã gỡ thông tin khỏi hồ sơ của mình, xem lại 1 hồ sơ đã dựa vào thông tin",
                        "Xác nhận đã gỡ thông tin khỏi hồ sơ của mình");
        assertThat(explained(used, (InformationEvent) recalled.seenBy(MARKET)).next())
                .as("as the user is told, for whom the rest is gone")
                .extracting(Next::whatVi)
                .containsExactly("Xác nhận đã gỡ thông tin khỏi hồ sơ của mình, xem lại 1 hồ sơ đã dựa vào thông tin");
    }

    private Explanation explained(InformationEvent... events) {
        return explains.explain(List.of(events), LocalDate.of(2026, 11, 30));
    }
}
