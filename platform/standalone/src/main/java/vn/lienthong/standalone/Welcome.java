package vn.lienthong.standalone;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.client.credentials.Credentials;

/** What a person reads when everything is ready: where to look and, the first time, how to sign in. */
public final class Welcome {
    private Welcome() {}

    /**
     * The lines.
     *
     * @param seconds that the start took
     */
    public static List<String> of(Standalone standalone, double seconds) {
        var lines = new ArrayList<String>();
        lines.add("Liên Thông 389 đã sẵn sàng sau %.1f giây.".formatted(seconds));
        lines.add("  Bảng điều khiển   " + standalone.ports().url(Part.CONSOLE));
        lines.add("  Định danh         " + standalone.ports().url(Part.IDENTITY));
        lines.add("  API tiếp nhận     " + standalone.ports().url(Part.INTAKE));
        lines.add("  Người dân báo tin " + standalone.ports().url(Part.INTAKE).resolve("/bao-tin"));
        lines.add("  Kafka             " + standalone.bootstrapServers());
        lines.add("  Dữ liệu, nhật ký  " + standalone.data());
        var file = Credentials.file(standalone.data());
        if (standalone.fresh()) {
            lines.add("Đăng nhập (chỉ in một lần; đã lưu tại %s):".formatted(file));
            standalone
                    .credentials()
                    .officers()
                    .forEach((username, officer) -> lines.add("  %-14s %-32s %s, %s"
                            .formatted(username, officer.password(), officer.agency(), officer.name())));
        } else {
            lines.add("Thông tin đăng nhập: " + file);
        }
        lines.add("Nhấn Ctrl-C để dừng.");
        return lines;
    }
}
