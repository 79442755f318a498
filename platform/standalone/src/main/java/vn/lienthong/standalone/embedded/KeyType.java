package vn.lienthong.standalone.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The key of an index on disk: how many values (one byte), then each. */
final class KeyType extends BasicDataType<KeyValue> {
    private static final ValueType VALUES = new ValueType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int shared = Math.min(one.size(), other.size());
        for (int index = 0; index < shared; index++) {
            int order = VALUES.compare(one.get(index), other.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return key.stream().mapToInt(VALUES::getMemory).sum();
    }

    @Override
    public void write(WriteBuffer to, KeyValue key) {
        to.put((byte) key.size());
        key.forEach(value -> VALUES.write(to, value));
    }

    @Override
    public KeyValue read(ByteBuffer from) {
        Object[] values = new Object[from.get()];
        for (int index = 0; index < values.length; index++) {
            values[index] = VALUES.read(from);
        }
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
