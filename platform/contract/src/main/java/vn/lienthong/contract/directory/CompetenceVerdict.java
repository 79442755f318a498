package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** How clear it is who leads. */
public enum CompetenceVerdict {
    ONE("một cơ quan chủ trì"),
    SEVERAL("nhiều cơ quan ngang hàng"),
    NOBODY("chưa có cơ quan chủ trì");

    private final String nameVi;

    CompetenceVerdict(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The one of that word. @throws IllegalArgumentException if there is none */
    @JsonCreator
    public static CompetenceVerdict of(String wire) {
        return Words.read(values(), CompetenceVerdict::wire, wire, "a verdict");
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
