package vn.lienthong.exchange.casefile;

import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;

/** Facts of Sóc Trăng in 2024, for tests that tell of more than case files. */
public final class Facts {
    private static final ProvinceCode SOC_TRANG = new ProvinceCode("94");

    private Facts() {}

    /** Of a case of smuggled oil. */
    public static CaseFacts ofACase() {
        return new CaseFacts(
                "Bãi tập kết dầu D.O ven sông Hậu",
                null,
                new Detection(
                        new PartialDate("2024-03-04"),
                        "Cục Quản lý thị trường tỉnh Sóc Trăng",
                        Force.MARKET_SURVEILLANCE,
                        List.of(),
                        SOC_TRANG,
                        "sea",
                        false),
                new Goods("12.000 lít dầu D.O", "petroleum", List.of(), 240_000_000L),
                Violation.SMUGGLED,
                List.of(Measure.FINED),
                50_000_000L,
                null);
    }

    /** What one agency has gathered of others, for another. */
    public static ShareInformation gathered(AgencyCode receiver) {
        Picture picture = new Picture(
                "chợ, cửa hàng", List.of(SOC_TRANG), null, "thực phẩm chức năng", "bán qua mạng, giao tận nhà", null);
        return new ShareInformation(
                new InformationContent(
                        "Tổng hợp tình hình thực phẩm chức năng",
                        "Hai ngành cung cấp: 31 vụ trong quý.",
                        picture,
                        Reliability.USUAL,
                        Credibility.PROBABLE),
                List.of(receiver));
    }
}
