package vn.lienthong.demo;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.Direction;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.demo.Played.Way;

/** Information is shared with two agencies; a third one of the same province, and the standing office itself, do not get it. */
final class InformationScene {
    static final AgencyCode PROVIDER = new AgencyCode("BORDER-22");
    static final List<AgencyCode> AUDIENCE = List.of(new AgencyCode("MS-22"), new AgencyCode("POLICE-22"));
    static final AgencyCode OUTSIDER = new AgencyCode("CUSTOMS-RVIII");

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
                    Direction.INTO_DOMESTIC_MARKET),
            Reliability.USUAL,
            Credibility.PROBABLE);

    private final Stage stage;
    private final Narrator narrator;

    InformationScene(Stage stage, Narrator narrator) {
        this.stage = stage;
        this.narrator = narrator;
    }

    void play() throws InterruptedException {
        narrator.tell("%s chia sẻ thông tin, chỉ cho %s và %s"
                .formatted(
                        narrator.name(PROVIDER),
                        narrator.name(AUDIENCE.getFirst()),
                        narrator.name(AUDIENCE.getLast())));
        narrator.add("“%s”, độ tin cậy %s%s"
                .formatted(
                        CONTENT.title(),
                        CONTENT.reliability().wire(),
                        CONTENT.credibility().wire()));
        Played shared = stage.play(
                Act.of("TT001", PROVIDER, new ShareInformation(CONTENT, AUDIENCE), CONTENT.title()), Way.KAFKA);
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
    }
}
