package vn.lienthong.contract.information;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What makes agencies a community. */
public enum CommunityKind {
    /** They are members of a working group. */
    GROUP("Tổ công tác"),
    /** They are parties to an agreement, by name or by their line. */
    AGREEMENT("Các bên của quy chế"),
    /** They stand under one agency or are it; under a national one also all of its force. */
    LINE("Ngành dọc dưới một cơ quan");

    private final String nameVi;

    CommunityKind(String nameVi) {
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

    /** The kind of that word. @throws IllegalArgumentException if there is none */
    static CommunityKind of(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of community: " + wire));
    }
}
