package vn.lienthong.contract.deconfliction;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.tip.TipId;

/**
 * Where an agency has it from that a subject is of interest. Two that have it from the same count as one source, whether it was shared with
 * one of them, passed on, or is its own.
 */
public record InterestOrigins(
        @Size(max = 20) @Nullable List<InformationId> information,
        @Size(max = 20) @Nullable List<TipId> tips) {
    /** All that are named. */
    public Stream<MatterId> named() {
        return Stream.concat(
                information == null ? Stream.<MatterId>empty() : information.stream(),
                tips == null ? Stream.<MatterId>empty() : tips.stream());
    }
}
