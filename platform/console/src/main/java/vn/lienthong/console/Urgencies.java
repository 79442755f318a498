package vn.lienthong.console;

/** The degrees of urgency in words. */
final class Urgencies {

    private Urgencies() {}

    /** Empty for the ordinary one. */
    static String nameVi(String urgency) {
        return switch (urgency) {
            case "urgent" -> "Khẩn";
            case "very_urgent" -> "Thượng khẩn";
            case "express" -> "Hỏa tốc";
            default -> "";
        };
    }
}
