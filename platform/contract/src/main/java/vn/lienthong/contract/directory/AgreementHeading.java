package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** The parts into which an agreement is ordered (Quy chế phối hợp 2020, ¶2: clauses.csv S0-02). */
public enum AgreementHeading {
    GENERAL("Quy định chung"),
    PRINCIPLES("Nguyên tắc"),
    CONTENTS("Nội dung"),
    FORMS("Hình thức"),
    RESPONSIBILITIES("Trách nhiệm"),
    REGIME("Chế độ phối hợp"),
    IMPLEMENTATION("Tổ chức thực hiện");

    private final String nameVi;

    AgreementHeading(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no heading of an agreement is written so */
    @JsonCreator
    public static AgreementHeading of(String wire) {
        return Words.read(values(), AgreementHeading::wire, wire, "a heading of an agreement");
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
