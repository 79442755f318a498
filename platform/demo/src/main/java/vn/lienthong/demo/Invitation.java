package vn.lienthong.demo;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.Officer;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Standalone;

/** What a person reads when the play is over: where to look, how to sign in, what to try. */
final class Invitation {
    private static final List<String> OFFICERS = List.of(
            Credentials.STANDING_OFFICER,
            Credentials.officerOf(RequestScene.WILLING),
            Credentials.officerOf(InformationScene.OUTSIDER));

    private Invitation() {}

    static List<String> lines(Standalone standalone) {
        String where = " --data " + standalone.data();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Hệ thống vẫn chạy để khám phá; Ctrl-C để dừng.");
        lines.add("  Bảng điều khiển   " + standalone.ports().url(Part.CONSOLE));
        lines.add("  API tiếp nhận     " + standalone.ports().url(Part.INTAKE));
        lines.add("  Người dân báo tin " + standalone.ports().url(Part.INTAKE).resolve("/bao-tin"));
        lines.add("  Kafka             " + standalone.bootstrapServers());
        lines.add("Đăng nhập (tất cả ở %s):".formatted(Credentials.file(standalone.data())));
        for (String username : OFFICERS) {
            Officer officer = standalone.credentials().officer(username);
            lines.add("  %-16s %-32s %s".formatted(username, officer.password(), officer.agency()));
        }
        lines.add("Thử ở một cửa sổ khác:");
        lines.add("  ./lienthong inbox MS-15" + where);
        lines.add("  ./lienthong inbox NSC389-SO --follow" + where);
        lines.add("  ./lienthong watch" + where);
        lines.add("  echo '{\"type\":\"vn.lienthong.tip.receive.v1\",\"data\":{}}' | ./lienthong publish - --as MS-22"
                + where);
        return lines;
    }
}
