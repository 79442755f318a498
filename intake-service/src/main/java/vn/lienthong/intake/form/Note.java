package vn.lienthong.intake.form;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What a page says of what was sent to it: what is wrong, and what to do. */
enum Note {
    THROTTLED(
            HttpStatus.TOO_MANY_REQUESTS,
            "Từ mạng này vừa gửi quá nhiều lần. Hãy đợi một lúc rồi gửi lại, hoặc gọi đường dây nóng."),
    TICKET(HttpStatus.UNPROCESSABLE_CONTENT, "Biểu mẫu không nguyên vẹn. Hãy xem lại rồi gửi lại; tệp phải chọn lại."),
    ROBOT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Biểu mẫu được điền như máy điền: ô phải để trống lại có chữ, hoặc gửi quá nhanh. Nếu bạn là người, hãy đợi vài giây rồi gửi lại."),
    NO_TITLE(HttpStatus.UNPROCESSABLE_CONTENT, "Hãy ghi tóm tắt: việc gì, ở đâu."),
    NO_TEXT(HttpStatus.UNPROCESSABLE_CONTENT, "Hãy ghi nội dung."),
    TOO_LONG(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Dài quá: tóm tắt nhiều nhất 200 ký tự, nội dung 20.000, hàng hóa 300, tên và cách liên hệ 200. Phần còn lại hãy gửi bổ sung bằng biên nhận, hoặc gửi thành tệp."),
    CHARACTERS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Có ký tự điều khiển không nhìn thấy được. Hãy xóa chỗ vừa dán vào rồi gõ lại."),
    PROVINCE(HttpStatus.UNPROCESSABLE_CONTENT, "Hãy chọn tỉnh, thành phố trong danh sách, hoặc để trống."),
    CONCERNED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Tin về cán bộ, cơ quan của địa phương cần chọn cả tỉnh, thành phố có cơ quan ấy, để tin đi vòng qua nơi đó."),
    CONCERNED_POST(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Đã ghi chức vụ, đơn vị bị phản ánh: hãy chọn cả cơ quan, để tin đi vòng qua nơi đó."),
    FILES(HttpStatus.UNPROCESSABLE_CONTENT, "Nhiều nhất 20 tệp. Hãy bỏ bớt; gửi thêm được bằng biên nhận."),
    FILE(HttpStatus.UNPROCESSABLE_CONTENT, "Có tệp không nhận được; các tệp khác vẫn được giữ."),
    PERSONAL(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Chưa gửi: trong lời viết có thể có điều cho biết ai là người báo. Hãy sửa, hoặc gửi như vậy nếu đó là thông tin về vụ việc."),
    ANOTHER_BODY(
            HttpStatus.CONFLICT,
            "Biểu mẫu này đã được gửi rồi, với nội dung khác. Để bổ sung, hãy dùng biên nhận đã cấp; hoặc bấm gửi để gửi thành một tin mới."),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Không nhận được. Hãy sửa theo lời dưới đây rồi gửi lại."),
    AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Hệ thống tạm thời chưa nhận được. Lời viết vẫn còn ở đây: hãy đợi một lúc rồi bấm gửi lại."),
    NOT_SEALED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Tin đã được nhận, biên nhận ở dưới. Riêng cách liên hệ chưa niêm phong được: hãy đợi một lúc rồi bấm gửi lại; tin không bị ghi hai lần, biên nhận vẫn là số này."),
    SEALED_BEFORE(
            HttpStatus.OK,
            "Cách liên hệ gửi lần trước đã được niêm phong và được giữ; lần này không ghi đè. Muốn đổi, hãy gọi đường dây nóng của nơi nhận tin."),
    UNKNOWN_RECEIPT(
            HttpStatus.NOT_FOUND,
            "Không có biên nhận này. Biên nhận gồm 16 chữ số; hãy xem lại từng số. Nếu vừa gửi tin, hãy thử lại sau một phút."),
    APART(
            HttpStatus.CONFLICT,
            "Tin này không bổ sung bằng biên nhận này được, để nơi cấp biên nhận không đọc được gì thêm. Hãy gửi lời trên bằng biểu mẫu Báo tin, chọn cơ quan bị phản ánh."),
    NOBODY(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Chưa có cơ quan nào nhận được tin về cơ quan này qua hệ thống; hãy gửi bằng thư tới cơ quan cấp trên của cơ quan ấy."),
    ADDED(HttpStatus.OK, "Đã nhận phần bổ sung. Cảm ơn bạn."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "Gửi một lần nhiều quá. Hãy bấm Quay lại (lời viết vẫn còn), gửi ít tệp hơn hoặc viết ngắn hơn; phần còn lại gửi thêm bằng biên nhận."),
    NO_FORM(HttpStatus.NOT_FOUND, "Cơ quan này không có biểu mẫu báo tin.");

    private final HttpStatus status;
    private final String nameVi;

    Note(HttpStatus status, String nameVi) {
        this.status = status;
        this.nameVi = nameVi;
    }

    HttpStatus status() {
        return status;
    }

    /** The sentence. */
    public String nameVi() {
        return nameVi;
    }

    /** For the metric of what is refused. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
