package vn.lienthong.runtime.decider;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store of a task as far as numbers and the setting of clocks need it: what is put into a map, got from it and taken out of it. */
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
                    case "delete" -> map.remove((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
