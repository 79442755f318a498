package vn.lienthong.registry.agreement;

/** Something wrong on a line of a file, counted from 1. */
final class BadPlace extends IllegalArgumentException {
    private final int line;

    BadPlace(int line, String reason) {
        super(reason);
        this.line = line;
    }

    /** As a complaint about that file. */
    String in(String file) {
        return "%s line %d: %s".formatted(file, line, getMessage());
    }
}
