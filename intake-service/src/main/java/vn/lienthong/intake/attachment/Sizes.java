package vn.lienthong.intake.attachment;

/** Sizes as a person reads them. */
final class Sizes {
    private static final long MEBIBYTE = 1024 * 1024;

    private Sizes() {}

    static String text(long bytes) {
        return bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + " MiB" : bytes + " byte";
    }
}
