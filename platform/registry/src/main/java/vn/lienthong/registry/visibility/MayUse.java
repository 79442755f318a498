package vn.lienthong.registry.visibility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.registry.basis.Rule;

/**
 * Whether one that has a thing may rest something on it, by what its provider asks of it (Quy chế phối hợp 2020, ¶4): for its purpose
 * alone, and as evidence only as it lets it be. Pure. What the provider leaves open is free.
 *
 * @param against why it may not, each with the condition named; empty if it may
 * @param mustAsk whether the provider is to be asked first
 */
public record MayUse(List<Reason> against, boolean mustAsk) {
    /** As the provider itself may. */
    public static final MayUse FREELY = new MayUse(List.of(), false);

    /** Copies the list. */
    public MayUse {
        against = List.copyOf(against);
    }

    /** @param purpose what for, as whoever uses it states it; null if it does not */
    public static MayUse ask(Conditions conditions, boolean asEvidence, @Nullable String purpose) {
        List<Reason> against = new ArrayList<>();
        if (!fits(conditions, purpose)) {
            against.add(reason(
                    "/purpose",
                    purpose == null
                            ? "Bên cung cấp chỉ cho dùng vào mục đích “%s”; hãy nêu mục đích sử dụng."
                                    .formatted(conditions.purpose())
                            : "Bên cung cấp chỉ cho dùng vào mục đích “%s”, không phải “%s”."
                                    .formatted(conditions.purpose(), purpose)));
        }
        if (asEvidence && conditions.evidence() == EvidenceUse.NEVER) {
            against.add(reason("/evidence", "Bên cung cấp đặt điều kiện “%s”.".formatted(EvidenceUse.NEVER.nameVi())));
        }
        return new MayUse(against, asEvidence && conditions.evidence() == EvidenceUse.ASK);
    }

    /** Whether the purpose is the one that the provider names, however it is spelled; any is where it names none. */
    public static boolean fits(Conditions conditions, @Nullable String purpose) {
        return conditions.purpose() == null || purpose != null && plain(purpose).equals(plain(conditions.purpose()));
    }

    private static String plain(String text) {
        return Spelling.plain(text).strip().replaceFirst("\\.+$", "");
    }

    private static Reason reason(String pointer, String detail) {
        return new Reason(ReasonCode.AGAINST_CONDITIONS, pointer, detail, Rule.AS_THE_PROVIDER_ASKS.cited());
    }
}
