package vn.lienthong.exchange.overlap;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.parking.Parking;

/** Keeps a record on which the platform failed where it looks for what meets, so that the stream goes on. */
public final class Faults {
    private static final Parking PARKING = new Parking("exchange-service");

    private Faults() {}

    /** What could not be read, on its way to where it is kept. */
    public static Emission park(Record<String, byte[]> record, ProcessorContext<?, ?> context) {
        Reason reason =
                Reason.of(ReasonCode.FAULT, null, "Hệ thống gặp lỗi khi dò trùng; nội dung được giữ lại nguyên vẹn.");
        Parking.Position position = context.recordMetadata()
                .map(at -> new Parking.Position(at.topic(), at.partition(), at.offset()))
                .orElseThrow();
        return PARKING.park(
                position,
                record.key(),
                record.headers(),
                record.value(),
                List.of(reason),
                Instant.ofEpochMilli(record.timestamp()));
    }
}
