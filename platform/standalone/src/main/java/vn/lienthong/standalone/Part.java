package vn.lienthong.standalone;

import java.util.Locale;

/** The parts of the process that listen on a port. */
public enum Part {
    CONSOLE(8389, "Bảng điều khiển"),
    IDENTITY(8390, "Định danh"),
    INTAKE(8391, "Tiếp nhận"),
    EXCHANGE(8392, "Liên thông"),
    REPORTING(8393, "Thống kê"),
    NOTIFICATION(8394, "Thông báo"),
    KAFKA(9389, "Kafka"),
    CONTROLLER(0, "Kafka (điều phối)"),
    STORE(27389, "Kho dữ liệu xem");

    private final int usualPort;
    private final String nameVi;

    Part(int usualPort, String nameVi) {
        this.usualPort = usualPort;
        this.nameVi = nameVi;
    }

    /** The word for it in options, settings and URLs, such as {@code console}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The port when nothing else is said; 0 is any free one. */
    public int usualPort() {
        return usualPort;
    }

    /** The name shown to people. */
    public String nameVi() {
        return nameVi;
    }

    /** The command line's option that moves it. */
    public String option() {
        return "--" + word() + "-port";
    }

    /** The environment's variable that moves it. */
    public String variable() {
        return "LIENTHONG_" + name() + "_PORT";
    }
}
