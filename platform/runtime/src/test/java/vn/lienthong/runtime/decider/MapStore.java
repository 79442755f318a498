package vn.lienthong.runtime.decider;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store of a task as far as numbers need it: what is put into a map, and got from it. */
final class MapStore {
    private MapStore() {}

    @SuppressWarnings("unchecked") // a store of just this
    static KeyValueStore<String, byte[]> of(Map<String, byte[]> map) {
        return (KeyValueStore<String, byte[]>) Proxy.newProxyInstance(
                MapStore.class.getClassLoader(),
                new Class<?>[] {KeyValueStore.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "get" -> map.get((String) arguments[0]);
                    case "put" -> {
                        map.put((String) arguments[0], (byte[]) arguments[1]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
