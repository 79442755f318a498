package vn.lienthong.contract.tip;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a tip is by law, which decides how long may be taken over it. The officer who has it in hand says which, and may change it. */
public enum TipNature {
    /** BLTTHS 2015 Điều 144. */
    CRIME_REPORT("Tố giác, tin báo về tội phạm"),
    /** Luật Tố cáo 25/2018/QH14. */
    DENUNCIATION("Tố cáo"),
    /** To which no law that the directory knows sets a limit. */
    OBSERVATION("Phản ánh, kiến nghị");

    private final String nameVi;

    TipNature(String nameVi) {
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
