package vn.lienthong.contract.handling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether those who receive a thing may pass it on; never where nothing is said. */
public enum Onward {
    /** Nobody else may have it. */
    NEVER("Không được chia sẻ tiếp"),
    /** Each time the provider is asked. */
    ASK("Phải xin phép từng lần"),
    /** Parties of the agreement that is named may have it as soon as they are named; nobody else may. */
    AGREEMENT("Trong phạm vi các bên của quy chế");

    private final String nameVi;

    Onward(String nameVi) {
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
