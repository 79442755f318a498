package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.Secrecy;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.Direction;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.information.Stub;
import vn.lienthong.exchange.task.TimedLife;

/** Information and conditions that stories are told of. */
final class Shares {
    static final InformationId INFORMATION = new InformationId(TimedLife.MATTER);
    static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    static final AgencyCode MARKET = new AgencyCode("MS-15");
    static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    static final AgencyCode TAX = new AgencyCode("TAX-15");
    static final AgencyCode CUSTOMS = new AgencyCode("CUSTOMS-RVII");
    static final Stub STUB = new Stub(Secrecy.MAT, "Phòng Nghiệp vụ", "Trực ban, qua đường công văn mật");
    static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    static final String SECRET = "Người dẫn đường hẹn ở cột mốc 92.";
    static final String INSTEAD = "Có hoạt động gùi hàng ban đêm.";

    private Shares() {}

    static InformationContent content(String text) {
        return new InformationContent("Đường cát qua lối mở", text, picture(), Reliability.USUAL, Credibility.PROBABLE);
    }

    /** What is too secret to be carried: that it exists, and who holds it. */
    static InformationContent existence(String title) {
        return new InformationContent(title, null, null, null, null, null, null, null, null, STUB);
    }

    static Picture picture() {
        return new Picture(
                "lối mở Bản Vược",
                List.of(new ProvinceCode("15"), new ProvinceCode("01")),
                "nhóm gùi hàng thuê",
                "đường cát",
                "chia nhỏ, gùi đêm",
                Direction.INTO_DOMESTIC_MARKET,
                List.of("border_trail"),
                List.of("sugar"),
                Zone.LAND_BORDER,
                Zone.INLAND,
                List.of("porter"),
                List.of("carried", "split"));
    }

    static ShareInformation with(@Nullable Conditions conditions, AgencyCode... audience) {
        return new ShareInformation(content(SECRET), List.of(audience), conditions);
    }

    static Conditions onward(Onward onward) {
        return new Conditions(null, onward, null, null, null, null, null, null);
    }

    static Conditions within(String agreement) {
        return new Conditions(null, Onward.AGREEMENT, agreement, null, null, null, null, null);
    }

    static Conditions until(Instant until) {
        return new Conditions(null, Onward.ASK, null, null, until, null, null, null);
    }

    static Conditions withholding(WithheldField field, @Nullable String instead, AgencyCode... from) {
        return new Conditions(
                null, Onward.ASK, null, null, null, null, List.of(new Withheld(field, List.of(from))), instead);
    }
}
