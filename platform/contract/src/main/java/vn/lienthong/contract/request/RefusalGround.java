package vn.lienthong.contract.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The grounds on which an addressee may refuse a request; unwillingness is none of them. */
public enum RefusalGround {
    NOT_COMPETENT("Không thuộc thẩm quyền"),
    AGAINST_THE_LAW("Trái quy định của pháp luật"),
    NO_MEANS_AVAILABLE("Không còn lực lượng, phương tiện");

    private final String nameVi;

    RefusalGround(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
