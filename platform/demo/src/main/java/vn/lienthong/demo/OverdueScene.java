package vn.lienthong.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.commitment.CommitmentId;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.DirectoryCommand.AgreeToAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.DraftAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.EnforceAgreement;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.ReceiveRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.registry.agreement.Agreements;

/**
 * Three requests that nobody answers, under an agreement of one minute: one is never received, one is received and not
 * answered, and one is never received where nobody that is connected stands above. They are made first of all, and time alone
 * does the rest while the other scenes are played.
 */
final class OverdueScene {
    static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    static final AgencyCode REQUESTER = new AgencyCode("MS-20");
    static final AgencyCode SILENT = new AgencyCode("POLICE-20");
    static final AgencyCode LATE = new AgencyCode("BORDER-20");
    static final AgencyCode ALONE = new AgencyCode("CUSTOMS");
    static final AgencyCode COMMITTEE = new AgencyCode("SC389-20");
    static final List<AgencyCode> CAST = List.of(OFFICE, REQUESTER, SILENT, LATE, ALONE, COMMITTEE);

    private static final String REGULATION = "QCPH-VPTT389-QLTT-2020";
    private static final List<AgencyCode> PARTIES = List.of(REQUESTER, SILENT, LATE, ALONE);

    private final Steps steps;
    private final LocalDate today;

    OverdueScene(Steps steps, Clock clock) {
        this.steps = steps;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** The agreement, and the requests under it; their limits run out while other scenes are played. */
    TimeRunsOut play() throws InterruptedException {
        agree();
        RequestId silent = ask("YC005", SILENT, "Xác minh chủ xe khách chở đồ chơi không hóa đơn");
        RequestId late = ask("YC006", LATE, "Xác minh người gùi hàng qua lối mở Cốc Nam");
        RequestId alone = ask("YC007", ALONE, "Cung cấp tờ khai của lô đồ chơi nhập khẩu");
        steps.play("YC006-tiepnhan", LATE, new ReceiveRequest(late, null), "xác nhận tiếp nhận, rồi không trả lời");
        steps.narrator().add("hai nơi kia không hồi âm; đồng hồ chạy trong lúc các màn sau diễn ra");
        whatARegulationAsksByItself();
        return new TimeRunsOut(steps, silent, late, alone);
    }

    /** Reports and meetings that nobody has to ask for: the regulation does, and its clocks began when it was published. */
    private void whatARegulationAsksByItself() throws InterruptedException {
        Agreement regulation = Agreements.load().find(REGULATION, today).orElseThrow();
        steps.narrator().add("quy chế %s tự nhắc việc đến kỳ của các bên:".formatted(REGULATION));
        steps.explain("commitments", CommitmentId.of(regulation).key(), OFFICE, 1);
    }

    private void agree() throws InterruptedException {
        steps.record(
                "QC001",
                OFFICE,
                new DraftAgreement(QuickAgreement.draft(OFFICE, PARTIES)),
                "trình dự thảo một quy chế của bản chạy thử: tiếp nhận và trả lời trong một phút");
        for (AgencyCode party : PARTIES) {
            steps.record(
                    "QC001-" + party, party, new AgreeToAgreement(QuickAgreement.CODE, 1), "thống nhất với dự thảo");
        }
        steps.record(
                "QC001-hieuluc",
                OFFICE,
                new EnforceAgreement(QuickAgreement.CODE, today, today),
                "đưa quy chế vào hiệu lực từ hôm nay");
        steps.ask(
                "/api/v1/directory/agreements/" + QuickAgreement.CODE,
                OFFICE,
                answer -> answer.path("inForce").asBoolean());
    }

    private RequestId ask(String id, AgencyCode addressee, String title) throws InterruptedException {
        RequestContent content = new RequestContent(
                RequestKind.VERIFY,
                title,
                "Đề nghị làm gấp để kịp xử lý tang vật.",
                Urgency.EXPRESS,
                null,
                "Quy chế phối hợp nhanh của bản chạy thử, Điều 1",
                null,
                QuickAgreement.CODE,
                null,
                null,
                null,
                null,
                null);
        Played made = steps.play(
                id,
                REQUESTER,
                new MakeRequest(content, List.of(addressee)),
                "yêu cầu %s (hỏa tốc): “%s”".formatted(addressee, title));
        return new RequestId(UUID.fromString(Steps.begun(made)));
    }
}
