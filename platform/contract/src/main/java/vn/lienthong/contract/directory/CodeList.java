package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** The lists of words of the field that the directory keeps; a field of the contract says by {@link ListedIn} which it takes. */
public enum CodeList {
    VIOLATION("hành vi vi phạm"),
    FORCE("lực lượng"),
    MEASURE("biện pháp, kết quả xử lý"),
    ROUTE("tuyến, nơi phát hiện"),
    GOODS("nhóm hàng"),
    UNIT("đơn vị tính"),
    SUBJECT("loại đối tượng"),
    METHOD("phương thức, thủ đoạn"),
    /** Those with a cooperation programme with the Committee, for as long as it runs (clauses.csv S0-25). */
    OUTLET("cơ quan báo chí có chương trình hợp tác");

    private final String nameVi;

    CodeList(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The list of that word. @throws IllegalArgumentException if there is none */
    @JsonCreator
    public static CodeList of(String wire) {
        return Words.read(values(), CodeList::wire, wire, "a list of words");
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its words name, in Vietnamese. */
    public String nameVi() {
        return nameVi;
    }
}
