package vn.lienthong.runtime.streams;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Stores of a stream that outlive its process: bytes by text, written through, since what is read was just written. */
public final class KeptStores {
    private KeptStores() {}

    /** One of each name. */
    public static Set<StoreBuilder<?>> named(String... names) {
        return Stream.of(names)
                .map(name -> Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                        .withCachingDisabled())
                .collect(Collectors.toUnmodifiableSet());
    }
}
