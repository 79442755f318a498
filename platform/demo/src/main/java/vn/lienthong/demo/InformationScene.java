package vn.lienthong.demo;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Bulletin;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.Direction;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.demo.Played.Way;

/**
 * Information is shared with two agencies, of which one does not get the whole; a third one of the same province, and the standing office
 * itself, do not get it. It is corrected, passed on with consent, other information is recalled from all that had it, and a bulletin is
 * issued.
 */
final class InformationScene {
    static final AgencyCode PROVIDER = new AgencyCode("BORDER-22");
    static final List<AgencyCode> AUDIENCE = List.of(new AgencyCode("MS-22"), new AgencyCode("POLICE-22"));
    static final AgencyCode OUTSIDER = new AgencyCode("CUSTOMS-RVIII");
    /** Gets it from one of those that have it. */
    static final AgencyCode THIRD = new AgencyCode("TAX-22");

    private static final AgencyCode MARKET = AUDIENCE.getFirst();
    private static final AgencyCode POLICE = AUDIENCE.getLast();
    private static final String INSTEAD =
            "Mỗi đêm có xuồng máy chở hàng đông lạnh vào các bến nhỏ, sau đó chuyển đi bằng xe tải; đề nghị chú ý các kho lạnh.";
    private static final Conditions CONDITIONS = new Conditions(
            "Kiểm tra kho lạnh và phương tiện trong dịp cuối năm",
            Onward.ASK,
            null,
            EvidenceUse.ASK,
            null,
            null,
            List.of(new Withheld(WithheldField.TEXT, List.of(MARKET))),
            INSTEAD);

    private static final InformationContent CONTENT = new InformationContent(
            "Xuồng máy chở hàng đông lạnh vào các bến nhỏ ở Móng Cái ban đêm",
            "Trinh sát thấy từ ba đến năm xuồng máy mỗi đêm chở thùng xốp hàng đông lạnh vào các bến tự phát, sau đó chuyển lên"
                    + " xe tải có biển số địa phương khác về kho lạnh trong nội địa.",
            new Picture(
                    "cửa sông Ka Long, đường thủy rồi đường bộ về Hạ Long",
                    List.of(new ProvinceCode("22")),
                    "nhóm dùng xuồng máy, chưa rõ danh tính",
                    "thực phẩm đông lạnh",
                    "chia nhỏ hàng, vận chuyển ban đêm, đổi xe ở bãi trung chuyển",
                    Direction.INTO_DOMESTIC_MARKET,
                    null,
                    List.of("food"),
                    null,
                    null,
                    List.of("ring"),
                    List.of("split")),
            Reliability.USUAL,
            Credibility.PROBABLE);
    private static final InformationContent CORRECTED = new InformationContent(
            CONTENT.title(),
            "Trinh sát xác minh lại: mỗi đêm từ hai đến ba xuồng máy, chỉ vào hai bến tự phát phía bắc cửa sông.",
            Objects.requireNonNull(CONTENT.picture()),
            Reliability.USUAL,
            Credibility.CONFIRMED);
    private static final InformationContent MISTAKEN = new InformationContent(
            "Kho lạnh nghi chứa hàng nhập lậu ở Hạ Long",
            "Theo nguồn tin chưa kiểm chứng, một kho lạnh ở cảng nhận hàng từ xuồng máy.",
            new Picture(null, List.of(new ProvinceCode("22")), null, "thực phẩm đông lạnh", null, null),
            Reliability.SELDOM,
            Credibility.DOUBTFUL);

    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final InformationContent BULLETIN = new InformationContent(
            "Thủ đoạn mới: đổi thùng hàng đông lạnh sang xe tải nhỏ ở bãi trung chuyển",
            "Tổng hợp từ các vụ việc trong quý: hàng vào bến tự phát ban đêm, đổi thùng trong một giờ rồi đi bằng xe tải nhỏ.",
            new Picture(
                    null, List.of(), null, "thực phẩm đông lạnh", "đổi thùng hàng, đổi xe ở bãi trung chuyển", null),
            Reliability.USUAL,
            Credibility.CONFIRMED);

    private final Steps steps;
    private final Stage stage;
    private final Narrator narrator;

    InformationScene(Steps steps) {
        this.steps = steps;
        this.stage = steps.stage();
        this.narrator = steps.narrator();
    }

    void play() throws InterruptedException {
        narrator.tell("%s chia sẻ thông tin, chỉ cho %s và %s"
                .formatted(
                        narrator.name(PROVIDER),
                        narrator.name(AUDIENCE.getFirst()),
                        narrator.name(AUDIENCE.getLast())));
        narrator.add("“%s”, độ tin cậy %s%s"
                .formatted(CONTENT.title(), Reliability.USUAL.wire(), Credibility.PROBABLE.wire()));
        Played shared = stage.play(
                Act.of("TT001", PROVIDER, new ShareInformation(CONTENT, AUDIENCE, CONDITIONS), CONTENT.title()),
                Way.KAFKA);
        String matter = shared.matter();
        if (matter == null) {
            narrator.add("✗ NGOÀI DỰ KIẾN: " + shared.outcome());
            return;
        }
        SortedSet<AgencyCode> reached = new TreeSet<>(stage.knowing(matter));
        narrator.add(
                "qua Kafka → được nhận → tới hộp thư của %s (%s)".formatted(Narrator.codes(reached), shared.tookVi()));
        narrator.add(
                reached.contains(OUTSIDER)
                        ? "✗ NGOÀI DỰ KIẾN: %s cũng thấy".formatted(narrator.name(OUTSIDER))
                        : "%s, và cả Văn phòng Thường trực, không thấy gì: hộp thư không có"
                                .formatted(narrator.name(OUTSIDER)));
        reads(MARKET, INSTEAD);
        reads(POLICE, Objects.requireNonNull(CONTENT.text()));
        InformationId information = new InformationId(UUID.fromString(matter));
        correct(information);
        passOn("TT001", information, POLICE);
        recall();
        bulletin();
    }

    /** What is withheld from one is read by another. */
    private void reads(AgencyCode reader, String text) throws InterruptedException {
        stage.told(
                        reader,
                        InformationShared.class,
                        shared -> text.equals(shared.content().text()))
                .ifPresent(shared -> narrator.add("%s đọc: “%s”".formatted(narrator.name(reader), text)));
    }

    private void correct(InformationId information) throws InterruptedException {
        steps.play(
                "TT001-dinhchinh",
                PROVIDER,
                new CorrectInformation(information, CORRECTED, "Trinh sát đã xác minh lại tại chỗ.", null),
                "đính chính; ai đã nhận đều phải xác nhận đã đọc bản mới");
        steps.play(
                "TT001-dadoc",
                POLICE,
                new AcknowledgeInformation(information, 2),
                "xác nhận đã đọc phiên bản 2; %s thì chưa".formatted(narrator.name(MARKET)));
        steps.explain("information", information.key(), PROVIDER, 3);
    }

    private void passOn(String id, InformationId information, AgencyCode asker) throws InterruptedException {
        steps.play(
                id + "-xinphep",
                asker,
                new AskOnward(information, List.of(THIRD), "Đối chiếu hóa đơn của các kho lạnh."),
                "xin phép chia sẻ tiếp cho %s".formatted(narrator.name(THIRD)));
        steps.play(
                id + "-chophep",
                PROVIDER,
                new GrantOnward(information, asker + "/1", null, null, "Chỉ để đối chiếu hóa đơn."),
                "cho phép; %s nhận được, biết nhận từ ai".formatted(narrator.name(THIRD)));
    }

    /** What is new goes down to those who act; who has not read it is on the watch. */
    private void bulletin() throws InterruptedException {
        Played issued = steps.play(
                "TT003",
                OFFICE,
                new ShareInformation(BULLETIN, AUDIENCE, null, null, new Bulletin(BulletinKind.METHOD, null)),
                "phát hành bản tin cho %s: “%s”".formatted(Narrator.codes(AUDIENCE), BULLETIN.title()));
        InformationId information = new InformationId(UUID.fromString(Steps.begun(issued)));
        steps.play(
                "TT003-dadoc",
                MARKET,
                new AcknowledgeInformation(information),
                "xác nhận đã đọc; %s thì chưa, và được nhắc cho đến khi đọc".formatted(narrator.name(POLICE)));
        steps.explain("information", information.key(), OFFICE, 2);
    }

    /** Other information, which turns out to be wrong, is taken back from all that had it, also at second hand. */
    private void recall() throws InterruptedException {
        Conditions asking = new Conditions(null, Onward.ASK, null, null, null, null, null, null);
        Played shared = steps.play(
                "TT002",
                PROVIDER,
                new ShareInformation(MISTAKEN, List.of(MARKET), asking),
                "chia sẻ thông tin cho %s: “%s”".formatted(narrator.name(MARKET), MISTAKEN.title()));
        InformationId information = new InformationId(UUID.fromString(Steps.begun(shared)));
        passOn("TT002", information, MARKET);
        steps.play(
                "TT002-thuhoi",
                PROVIDER,
                new RecallInformation(information, "Nguồn tin đã được xác định là không đúng."),
                "thu hồi; nơi nhận từ nơi khác cũng phải gỡ");
        steps.play("TT002-dago", MARKET, new ConfirmRemoval(information), "xác nhận đã gỡ khỏi hồ sơ của mình");
        steps.explain("information", information.key(), PROVIDER, 5);
    }
}
