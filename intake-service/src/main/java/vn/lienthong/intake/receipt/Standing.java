package vn.lienthong.intake.receipt;

/** Where a tip stands, for whoever reported it: nothing of who looks into it, nor when. */
public enum Standing {
    RECEIVED("Đã tiếp nhận, đang được xem xét"),
    PASSED_ON("Đã chuyển đến cơ quan có thẩm quyền"),
    TAKEN_UP("Cơ quan có thẩm quyền đang giải quyết"),
    SET_ASIDE("Không xác minh"),
    ENDED("Đã giải quyết xong"),
    /** On officials near to the agency that gave the receipt, which knows it: nothing more is told, nor taken, by it. */
    APART("Đã chuyển đến cơ quan có thẩm quyền khác với nơi cấp biên nhận");

    private final String nameVi;

    Standing(String nameVi) {
        this.nameVi = nameVi;
    }

    /** In plain words. */
    public String nameVi() {
        return nameVi;
    }

    /** While somebody who has taken it up offers it on, they answer for it still. */
    Standing passedOn() {
        return this == TAKEN_UP ? TAKEN_UP : PASSED_ON;
    }

    /** As it was before it was offered. */
    Standing back() {
        return this == TAKEN_UP ? TAKEN_UP : RECEIVED;
    }
}
