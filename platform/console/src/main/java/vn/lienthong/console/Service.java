package vn.lienthong.console;

import java.util.Locale;

/** A service the console asks. */
enum Service {
    INTAKE("dịch vụ tiếp nhận"),
    EXCHANGE("dịch vụ trao đổi"),
    NOTIFICATION("dịch vụ thông báo");

    private final String nameVi;

    Service(String nameVi) {
        this.nameVi = nameVi;
    }

    String nameVi() {
        return nameVi;
    }

    /** Its name in the settings. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
