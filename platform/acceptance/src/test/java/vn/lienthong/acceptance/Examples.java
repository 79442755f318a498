package vn.lienthong.acceptance;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestKind;

/** Commands as an agency would publish them. */
final class Examples {
    private Examples() {}

    static OpenCaseFile aCaseFile() {
        return aCaseFile("Tạm giữ 500 bao thuốc lá nhập lậu");
    }

    static OpenCaseFile aCaseFile(String title) {
        return new OpenCaseFile(
                new CaseFacts(
                        title,
                        "Kiểm tra kho tại thành phố Lào Cai.",
                        new Detection(
                                new PartialDate("2026-11-02"),
                                "Đội QLTT số 1",
                                Force.MARKET_SURVEILLANCE,
                                List.of(Force.POLICE),
                                new ProvinceCode("15"),
                                "warehouse",
                                false),
                        new Goods(
                                "thuốc lá điếu",
                                "tobacco",
                                List.of(new Quantity(BigDecimal.valueOf(500), "bao", "thuốc lá")),
                                12_500_000L),
                        Violation.SMUGGLED,
                        List.of(Measure.HELD),
                        null,
                        null),
                null,
                null);
    }

    static MakeRequest aRequestTo(AgencyCode... addressees) {
        return new MakeRequest(
                new RequestContent(
                        RequestKind.VERIFY,
                        "Xác minh chủ kho hàng",
                        "Đề nghị xác minh chủ kho hàng số 12.",
                        Urgency.VERY_URGENT,
                        null,
                        "Quy chế phối hợp 2020, ¶3",
                        null),
                List.of(addressees));
    }

    static ShareInformation informationFor(AgencyCode... audience) {
        return new ShareInformation(
                new InformationContent(
                        "Xe tải chuyển hàng từ biên giới",
                        "Biển số được thông báo riêng.",
                        new Picture("QL4", List.of(new ProvinceCode("15")), null, "thuốc lá", "chia nhỏ lô hàng", null),
                        Reliability.USUAL,
                        Credibility.PROBABLE),
                List.of(audience));
    }

    /** A command of {@link RunningSystem#MARKET} as an event in structured mode. */
    static ObjectNode event(String id, Object command) {
        ObjectNode event = Json.mapper()
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/agencies/MS-15")
                .put("type", MessageTypes.of(command).name());
        event.set("data", Json.tree(Json.write(command)));
        return event;
    }
}
