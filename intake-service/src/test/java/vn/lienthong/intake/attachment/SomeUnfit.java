package vn.lienthong.intake.attachment;

/** A file that is not taken, for tests of those who bring files. */
public final class SomeUnfit {
    private SomeUnfit() {}

    /** One of a kind that is on no list. */
    public static Unfit kind() {
        return new Unfit(Unfit.Cause.KIND, "Không nhận loại tệp này.");
    }
}
