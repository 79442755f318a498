package vn.lienthong.exchange.information;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.information.Covered;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.Stub;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.basis.Rule;

/** What is wrong with what is to be shared: information lacks nothing, and of what is too secret there is nothing but that it exists. */
final class ContentChecks {
    private ContentChecks() {}

    static List<Reason> against(InformationContent content) {
        List<Reason> reasons = new ArrayList<>();
        Stub stub = content.stub();
        if (stub == null) {
            owed(content)
                    .forEach((pointer, missing) -> reasons.add(
                            Reason.of(ReasonCode.SCHEMA, pointer, "Thiếu trường bắt buộc “%s”.".formatted(missing))));
        } else {
            carried(content).stream().map(pointer -> tooSecret(pointer, stub)).forEach(reasons::add);
        }
        Covered period = content.period();
        if (period != null && period.to().isBefore(period.from())) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE,
                    "/content/period/to",
                    "Ngày cuối của thời gian mà thông tin nói tới phải từ ngày đầu trở đi."));
        }
        return reasons;
    }

    /** What is missing of information that is no stub, by pointer. */
    private static Map<String, String> owed(InformationContent content) {
        Map<String, String> missing = new LinkedHashMap<>();
        put(missing, content.text(), "/content/text", "Nội dung");
        put(missing, content.picture(), "/content/picture", "Bức tranh tình hình");
        put(missing, content.reliability(), "/content/reliability", "Độ tin cậy của nguồn");
        put(missing, content.credibility(), "/content/credibility", "Độ xác thực của tin");
        return missing;
    }

    private static void put(Map<String, String> missing, @Nullable Object value, String pointer, String nameVi) {
        if (value == null) {
            missing.put(pointer, nameVi);
        }
    }

    /** Pointers to all that goes beyond a stub. */
    private static List<String> carried(InformationContent content) {
        List<String> pointers = new ArrayList<>();
        add(pointers, content.text(), "/content/text");
        add(pointers, content.picture(), "/content/picture");
        add(pointers, content.reliability(), "/content/reliability");
        add(pointers, content.credibility(), "/content/credibility");
        add(pointers, content.attachments(), "/content/attachments");
        add(pointers, content.type(), "/content/type");
        add(pointers, content.period(), "/content/period");
        add(pointers, content.links(), "/content/links");
        return pointers;
    }

    private static void add(List<String> pointers, @Nullable Object value, String pointer) {
        if (value != null) {
            pointers.add(pointer);
        }
    }

    private static Reason tooSecret(String pointer, Stub stub) {
        return new Reason(
                ReasonCode.TOO_SECRET,
                pointer,
                "Tài liệu có độ “%s” vượt mức mà hệ thống được mang: chỉ ghi tiêu đề, nơi giữ và đầu mối liên hệ; hãy bỏ trường này."
                        .formatted(stub.secrecy().nameVi()),
                Rule.SECRECY_CEILING.own());
    }
}
