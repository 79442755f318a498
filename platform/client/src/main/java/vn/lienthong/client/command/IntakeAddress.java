package vn.lienthong.client.command;

import picocli.CommandLine.Option;

/** Option that says where the door is; used as a mixin. */
final class IntakeAddress {
    static final String USUAL = "http://127.0.0.1:8391";

    @Option(
            names = "--intake",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "${env:LIENTHONG_INTAKE_URL:-}",
            description =
                    "Địa chỉ dịch vụ tiếp nhận, hỏi qua REST (mặc định: biến LIENTHONG_INTAKE_URL, rồi của hệ thống"
                            + " đang chạy trên --data, rồi " + USUAL + ").")
    private String given = "";

    String given() {
        return given;
    }
}
