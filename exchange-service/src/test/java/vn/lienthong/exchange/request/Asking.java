package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestCommand.RefuseRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.fixture.Life;

/** Who asks whom for what, in these tests. */
final class Asking {
    static final AgencyCode REQUESTER = new AgencyCode("MS-15");
    static final AgencyCode ADDRESSEE = new AgencyCode("POLICE-15");
    static final AgencyCode ANOTHER = new AgencyCode("CUSTOMS-RVII");
    static final AgencyCode WATCHER = new AgencyCode("NSC389-SO");
    static final AgencyCode STRANGER = new AgencyCode("TAX-15");
    static final RequestId REQUEST = new RequestId(Life.MATTER);

    private Asking() {}

    /** The agency that plays this part. */
    static AgencyCode agency(String part) {
        return switch (part) {
            case "REQUESTER" -> REQUESTER;
            case "ADDRESSEE" -> ADDRESSEE;
            case "ANOTHER" -> ANOTHER;
            case "WATCHER" -> WATCHER;
            case "STRANGER" -> STRANGER;
            default -> throw new IllegalArgumentException(part);
        };
    }

    static MakeRequest make() {
        return make(Life.BEGINNING.plusSeconds(86_400), ADDRESSEE, ANOTHER);
    }

    static MakeRequest make(@Nullable Instant dueAt, AgencyCode... addressees) {
        return new MakeRequest(
                new RequestContent(
                        RequestKind.VERIFY,
                        "Xác minh nguồn gốc lô thuốc lá điếu",
                        "Đề nghị xác minh chủ phương tiện và nơi bốc hàng.",
                        Urgency.EXPRESS,
                        dueAt,
                        "QC-VPTT-QLTT-2020 ¶3",
                        null),
                List.of(addressees));
    }

    static AcceptRequest accept() {
        return new AcceptRequest(REQUEST, "Giao Phòng Cảnh sát kinh tế thực hiện.");
    }

    static RefuseRequest refuse() {
        return new RefuseRequest(REQUEST, RefusalGround.NOT_COMPETENT, "Nơi bốc hàng thuộc địa bàn khác.");
    }

    static AnswerRequest answer() {
        return new AnswerRequest(REQUEST, "Hàng bốc tại bãi xe Kim Thành đêm 17/11/2026.");
    }

    static CloseRequest close() {
        return new CloseRequest(REQUEST, null);
    }
}
