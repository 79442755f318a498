// The English of what scripts say. A test holds that each phrase of say("…") stands here, and no other.

export const english = {
  "Nhiều nhất {0} tệp; tệp này chưa được lưu.": "At most {0} files; this one has not been stored.",
  "Mất liên lạc giữa chừng; tệp chưa được lưu, hãy chọn lại.": "The connection broke off; the file has not been stored, please choose it again.",
  "Trang mở đã lâu hoặc phiên đăng nhập đã hết; hãy tải lại trang rồi chọn lại tệp.":
    "The page has been open for long or the session has ended; reload the page and choose the file again.",
  "Đang lưu {0}": "Storing {0}",
  "Bỏ": "Remove",
  "Bỏ {0}": "Remove {0}",
  "{0} · {1} KiB · đã lưu": "{0} · {1} KiB · stored",
  "Đã chép": "Copied",
  "Không chép được; hãy bôi đen rồi chép": "Could not copy; select the text and copy it",
  "Máy chủ không trả lời": "The server does not answer",
  "Mất kết nối với máy chủ": "The connection to the server is lost",
  "{0} từ {1}. Những gì hiện trên trang có thể đã cũ; trang đang tự thử lại.":
    "{0} since {1}. What the page shows may be out of date; it keeps trying.",
  "Đăng nhập lại": "Sign in again",
  "Phiên làm việc đã hết; những gì hiện trên trang không còn được cập nhật.":
    "The session has ended; what the page shows is no longer brought up to date.",
  "({0}) HỎA TỐC – {1}": "({0}) EXPRESS – {1}",
  "Đang kết nối": "Connecting",
  "Đang theo dõi trực tiếp": "Live",
  "Luồng sự kiện tạm gián đoạn, đang kết nối lại": "The stream of events is interrupted, connecting again",
  "Mất kết nối với máy chủ, đang kết nối lại": "The connection to the server is lost, connecting again",
  "Phiên làm việc đã hết.": "The session has ended.",
  "máy chủ không trả lời": "the server does not answer",
  "Thu gọn": "Show fewer",
  "Xem tất cả": "Show all",
  "Khẩn": "Urgent",
  "Thượng khẩn": "Very urgent",
  "Hỏa tốc": "Express",
  "Tạm dừng": "Pause",
  "Xem tiếp (có sự kiện mới)": "Go on (there are new events)",
  "Xem tiếp": "Go on",
  "Chia sẻ với {0}": "Shared with {0}",
};
