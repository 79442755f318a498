package vn.lienthong.client.command;

import picocli.CommandLine.Option;

/** Option that says who issues tokens; used as a mixin. */
final class IdentityAddress {
    static final String USUAL = "http://127.0.0.1:8390";

    @Option(
            names = "--identity",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "${env:LIENTHONG_IDENTITY_ISSUER:-}",
            description = "Địa chỉ hệ thống đăng nhập (mặc định: biến LIENTHONG_IDENTITY_ISSUER, rồi của hệ thống đang"
                    + " chạy trên --data, rồi " + USUAL + ").")
    private String given = "";

    String given() {
        return given;
    }
}
