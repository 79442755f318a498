package vn.lienthong.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.IdentityCommand.AskUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;
import vn.lienthong.contract.tip.IdentityEvent.IdentitySealed;
import vn.lienthong.contract.tip.LinkCommand.LinkTip;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.demo.Played.Way;
import vn.lienthong.standalone.Part;

/** Somebody calls: a tip that is alike is shown while they speak, the receipt is read out, who they are is sealed, and it is screened. */
final class HotlineScene {
    /** The tip of the demo's data that the call repeats. */
    static final String ALIKE = "TB001";

    private static final AgencyCode OFFICE = AgencyCode.STANDING_OFFICE;
    private static final String TITLE = "Kho mỹ phẩm không nhãn phụ ở phường Hoàng Mai";
    private static final String TEXT =
            "Người gọi cho biết kho trong ngõ ở phường Hoàng Mai nhận mỹ phẩm không nhãn phụ ban đêm, tối livestream bán.";
    private static final String PROVINCE = "01";
    private static final String OUTCOME =
            "Lời báo của ông, bà đã được ghi nhận vào việc mà cơ quan có thẩm quyền đang xử lý. Cảm ơn người báo tin.";

    private static final Map<String, String> CALLER =
            Map.of("name", "Nguyễn Văn Người Báo", "contact", "gọi sau 18 giờ");
    private static final int NOT_FOUND = 404;

    private final Steps steps;
    private final CitizenDoor citizen;

    HotlineScene(Steps steps, CitizenDoor citizen) {
        this.steps = steps;
        this.citizen = citizen;
    }

    void play() throws InterruptedException {
        try {
            called();
        } catch (IOException failure) {
            steps.stage().fault("đường dây nóng: " + failure.getMessage());
        }
    }

    private void called() throws IOException, InterruptedException {
        Narrator narrator = steps.narrator();
        RestDoor rest = steps.stage().rest();
        narrator.tell("%s nghe điện thoại, vừa nghe vừa ghi: “%s”".formatted(narrator.name(OFFICE), TITLE));
        TipId alike = alike(rest.tell(
                Part.EXCHANGE,
                "/api/v1/tips/similar",
                OFFICE,
                Map.of("title", TITLE, "text", TEXT, "province", PROVINCE)));
        JsonNode issued = rest.tell(Part.INTAKE, "/api/v1/receipts", OFFICE, Map.of());
        TipContent content = new TipContent(Channel.HOTLINE, TITLE, TEXT, new ProvinceCode(PROVINCE), null, null, null);
        Played received = steps.playOverRest(
                issued.required("id").asString(), OFFICE, new ReceiveTip(content, null, null), "ghi nhận tin báo");
        String receipt = issued.required("receipt").asString();
        narrator.tell("Đọc cho người gọi biên nhận %s".formatted(receipt.replaceAll("(.{4})(?=.)", "$1 ")));
        TipId tip = new TipId(UUID.fromString(Steps.begun(received)));
        keepWhoCalls(tip);
        steps.play(
                "DDN-sangloc",
                OFFICE,
                new ScreenTip(tip, Screening.DUPLICATE, alike, "Cùng kho, cùng hàng, cùng cách bán.", null, OUTCOME),
                "sàng lọc: trùng tin đã có");
        link(tip, alike);
        citizen.follow(receipt, OUTCOME);
        narrator.tell("Người gọi về nhà, nhập biên nhận và đọc: “%s”".formatted(OUTCOME));
    }

    /** A person says that the two are of one matter: nothing follows by itself, and whoever may see both reads it. */
    private void link(TipId tip, TipId alike) throws InterruptedException {
        steps.play(
                "DDN-gan",
                OFFICE,
                new LinkTip(tip, alike, "Cùng kho, cùng hàng, cùng cách bán."),
                "gắn hai tin là cùng một việc");
        JsonNode linked = steps.ask(
                "/api/v1/tips/%s/links".formatted(tip.key()),
                OFFICE,
                answer -> !answer.path("links").isEmpty());
        if (linked.path("links").isEmpty()) {
            steps.stage().fault("hai tin đã gắn mà không thấy gắn");
        }
        JsonNode sources = linked.path("sources");
        steps.narrator()
                .add("việc ấy có %s tin, từ ít nhất %s nguồn"
                        .formatted(
                                sources.path("tips").asString("?"),
                                sources.path("atLeast").asString("?")));
    }

    /** Who calls is kept beside the log, and the system of the agency that put it in opens nothing. */
    private void keepWhoCalls(TipId tip) throws IOException, InterruptedException {
        Narrator narrator = steps.narrator();
        Stage stage = steps.stage();
        String path = "/api/v1/tips/%s/identity".formatted(tip.key());
        narrator.tell("Người gọi cho biết tên và lúc gọi lại được: được niêm phong riêng, không vào nhật ký");
        stage.rest().put(Part.INTAKE, path, OFFICE, CALLER);
        IdentitySealed told = stage.told(
                        OFFICE, IdentitySealed.class, event -> event.tip().equals(tip))
                .orElseThrow(() -> new IOException("nhân thân không được niêm phong"));
        stage.sentBy(
                        Way.REST,
                        OFFICE,
                        new SealIdentity(tip, told.sealing(), null),
                        IdentitySealed.class,
                        told::equals,
                        "niêm phong nhân thân người báo")
                .ifPresent(seal -> narrator.add("chỉ %s được báo là đã niêm phong, không kèm tên"
                        .formatted(Narrator.codes(stage.holders(seal.events().getFirst())))));
        steps.refused(
                "DDN-moniemphong",
                OFFICE,
                new AskUnsealing(tip, "Cần mời người báo đến làm việc."),
                "đề nghị mở niêm phong bằng hệ thống của cơ quan");
        if (stage.rest().status(Part.INTAKE, path, OFFICE) != NOT_FOUND) {
            stage.fault("hệ thống của cơ quan đọc được nhân thân đã niêm phong");
        }
        narrator.add("cần hai cán bộ có quyền, mỗi người bằng tài khoản của mình, trên bảng điều khiển");
    }

    /** The tip that it repeats, told with the reasons. @throws IOException if it is not among those suggested */
    private TipId alike(JsonNode suggested) throws IOException {
        String known = steps.stage().played().stream()
                .filter(played -> played.act().id().equals(ALIKE))
                .map(Played::matter)
                .findFirst()
                .orElse("");
        JsonNode found = suggested
                .valueStream()
                .filter(each -> each.path("tip").path("id").asString("").equals(known))
                .findFirst()
                .orElseThrow(() -> new IOException("tin %s không được gợi ý".formatted(ALIKE)));
        List<String> reasons = found.path("reasonsVi")
                .valueStream()
                .map(reason -> reason.asString(""))
                .toList();
        steps.narrator().add("hệ thống gợi ý tin tương tự %s: %s".formatted(ALIKE, String.join("; ", reasons)));
        return new TipId(UUID.fromString(known));
    }
}
