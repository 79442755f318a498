package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** What a rule of competence gives an agency to do; source: the verbs of QĐ 25/2017/QĐ-UBND (Sóc Trăng), Điều 4. */
public enum RuleRole {
    LEADS("chủ trì"),
    SUPPORTS("phối hợp"),
    DIRECTS("chỉ đạo"),
    GUIDES("hướng dẫn"),
    PERFORMS("thực hiện"),
    REPORTS("báo cáo, đề xuất");

    private final String nameVi;

    RuleRole(String nameVi) {
        this.nameVi = nameVi;
    }

    /** The one of that word. @throws IllegalArgumentException if there is none */
    @JsonCreator
    public static RuleRole of(String wire) {
        return Words.read(values(), RuleRole::wire, wire, "a role");
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
