package vn.lienthong.standalone.embedded;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Any BSON value on disk, such as a key and what an index says of it: its type (one byte), its length (four bytes), itself. */
final class ValueType extends BasicDataType<Object> {
    private static final int USUAL_SIZE = 1024;
    private static final int OBJECT = 64;

    /** Texts, as nearly all keys are, without asking first what else they might be; the order is the same. */
    @Override
    public int compare(Object one, Object other) {
        if (one instanceof String text && other instanceof String with) {
            return text.compareTo(with);
        }
        return ValueComparator.asc().compare(one, other);
    }

    /** An estimate: the store decides by it when to split, to write and to forget its pages. */
    @Override
    public int getMemory(Object value) {
        return value instanceof String text ? 40 + text.length() : OBJECT;
    }

    @Override
    public void write(WriteBuffer to, Object value) {
        byte type = BsonEncoder.determineType(value);
        ByteBuf bytes = Unpooled.buffer(USUAL_SIZE);
        BsonEncoder.encodeValue(type, value, bytes);
        to.put(type).putInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    @Override
    public Object read(ByteBuffer from) {
        byte type = from.get();
        int length = from.getInt();
        Object value = BsonDecoder.decodeValue(type, Unpooled.wrappedBuffer(from.slice(from.position(), length)));
        from.position(from.position() + length);
        return value;
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
