package vn.lienthong.contract.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** What kind of term of an agreement something is owed by. */
public enum CommitmentKind {
    REPORT("Gửi báo cáo"),
    MEETING("Tổ chức họp"),
    RELEASE("Thống nhất thông tin công bố"),
    SHARE("Chia sẻ");

    private final String nameVi;

    CommitmentKind(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no kind of term is written so */
    @JsonCreator
    public static CommitmentKind of(String wire) {
        return Words.read(values(), CommitmentKind::wire, wire, "a kind of term");
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is to be done, in Vietnamese. */
    public String nameVi() {
        return nameVi;
    }
}
