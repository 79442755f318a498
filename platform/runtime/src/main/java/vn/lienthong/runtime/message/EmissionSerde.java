package vn.lienthong.runtime.message;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Writes an emission: the envelope into the headers, the payload as the value. Emissions are never read back. */
public final class EmissionSerde implements Serde<Emission> {
    @Override
    public Serializer<Emission> serializer() {
        return new Serializer<>() {
            @Override
            public byte[] serialize(String topic, Emission emission) {
                throw new UnsupportedOperationException("an emission needs headers");
            }

            @Override
            public byte[] serialize(String topic, Headers headers, Emission emission) {
                emission.message().writeTo(headers);
                return emission.message().payload();
            }
        };
    }

    @Override
    public Deserializer<Emission> deserializer() {
        return (topic, data) -> {
            throw new UnsupportedOperationException("emissions are not read back");
        };
    }
}
