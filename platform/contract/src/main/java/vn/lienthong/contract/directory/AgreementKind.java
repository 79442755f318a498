package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.lienthong.contract.Words;

/** What kind of document agencies coordinate under. */
public enum AgreementKind {
    COORDINATION_REGULATION("Quy chế phối hợp"),
    WORKING_GROUP("Quyết định thành lập tổ công tác"),
    PROVINCIAL_REGULATION("Quy chế của Ủy ban nhân dân tỉnh"),
    PLAN("Kế hoạch");

    private final String nameVi;

    AgreementKind(String nameVi) {
        this.nameVi = nameVi;
    }

    /** @throws IllegalArgumentException if no kind of agreement is written so */
    @JsonCreator
    public static AgreementKind of(String wire) {
        return Words.read(values(), AgreementKind::wire, wire, "a kind of agreement");
    }

    /** The word that travels. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is for a task that comes to an end, and so must say when; a regulation may be in force until another replaces it. */
    public boolean mustEnd() {
        return this == WORKING_GROUP || this == PLAN;
    }

    /** The Vietnamese term. */
    public String nameVi() {
        return nameVi;
    }
}
