package vn.lienthong.exchange.source;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MatterId;

/**
 * A matter that may rest on information.
 *
 * @param matter its own state
 * @param id of the matter; null before anything was told of its sources
 */
public record Sourced<S>(S matter, @Nullable MatterId id, Sources sources) {
    static <S> Sourced<S> begun(S initial) {
        return new Sourced<>(initial, null, Sources.NONE);
    }
}
