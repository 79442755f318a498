package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** How two leads of equal rank are told apart; every pair of rules that can meet names the same one. */
public enum RuleTie {
    SPECIFIC("quy tắc cụ thể hơn được ưu tiên"),
    FIRST_TAKER("cơ quan phát hiện, thụ lý đầu tiên được ưu tiên"),
    PERSON("người có thẩm quyền quyết định");

    private final String nameVi;

    RuleTie(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The one of that word. @throws IllegalArgumentException if there is none */
    @JsonCreator
    public static RuleTie of(String wire) {
        return Words.read(values(), RuleTie::wire, wire, "a tie rule");
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
