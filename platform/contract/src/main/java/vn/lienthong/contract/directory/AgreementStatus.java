package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/**
 * Where an agreement stands in its life: drafted, commented on, agreed by each party, in force, then replaced or ended
 * (clauses.csv S3-08, S2-02).
 */
public enum AgreementStatus {
    DRAFTED("Dự thảo"),
    COMMENTED("Đang góp ý"),
    AGREED("Các bên đã thống nhất"),
    IN_FORCE("Có hiệu lực"),
    REPLACED("Đã được thay thế"),
    ENDED("Đã chấm dứt");

    private final String nameVi;

    AgreementStatus(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no status of an agreement is written so */
    @JsonCreator
    public static AgreementStatus of(String wire) {
        return Words.read(values(), AgreementStatus::wire, wire, "a status of an agreement");
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

    /** Whether it was in force at some time: it still explains the matters of that time. */
    public boolean everInForce() {
        return this == IN_FORCE || this == REPLACED || this == ENDED;
    }

    /** Whether it is over. */
    public boolean over() {
        return this == REPLACED || this == ENDED;
    }
}
