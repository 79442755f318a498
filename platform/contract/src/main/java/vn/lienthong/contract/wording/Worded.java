package vn.lienthong.contract.wording;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * A message in words.
 *
 * @param act what happened, as the table of message types names it: {@code Đã từ chối yêu cầu}
 * @param by the agency that did it; null if none did: time brought it about, or the platform noticed it
 * @param actor what it is called, {@link #SYSTEM} if no agency did it
 * @param particulars what the message says besides; empty if it says no more than that it happened
 */
public record Worded(String act, @Nullable AgencyCode by, String actor, String particulars) {
    /** Who acts where no agency does. */
    public static final String SYSTEM = "Hệ thống";

    /** The same, where the envelope names an officer who acted for the agency: {@code Công an Lào Cai, Nguyễn Văn An}. */
    public Worded actedBy(@Nullable String officer) {
        return by == null || officer == null ? this : new Worded(act, by, actor + ", " + officer, particulars);
    }

    /** What happened and who did it: {@code Đã từ chối yêu cầu · POLICE-15}. */
    public String heading() {
        return act + " · " + actor;
    }

    /** What happened and what was said, where who did it stands elsewhere: {@code Đã từ chối yêu cầu: Ngoài địa bàn.} */
    public String sentence() {
        return particulars.isEmpty() ? act : act + ": " + particulars;
    }
}
