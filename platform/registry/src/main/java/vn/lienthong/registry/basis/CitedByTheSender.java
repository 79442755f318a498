package vn.lienthong.registry.basis;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * What a command says that it rests on.
 *
 * @param pointer the field that says so
 * @param others whom it concerns beside the sender
 */
public record CitedByTheSender(String text, String pointer, Collection<AgencyCode> others) {
    public CitedByTheSender {
        others = List.copyOf(others);
    }

    /** Null where nothing is cited. */
    public static @Nullable CitedByTheSender of(@Nullable String text, String pointer, Collection<AgencyCode> others) {
        return text == null ? null : new CitedByTheSender(text, pointer, others);
    }
}
