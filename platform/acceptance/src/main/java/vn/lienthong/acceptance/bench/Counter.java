package vn.lienthong.acceptance.bench;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.contract.statistics.Indicator;

/** Turns a rising count into arrivals: one sender's messages are counted in the order they were sent. */
final class Counter implements Consumer<ConsumerRecord<byte[], byte[]>> {
    private final ProvinceCode province;
    private final Consumer<Integer> arrived;
    private int next;

    /** @param province one whose case files nobody else opens in this run, so that its cell begins at nought */
    Counter(ProvinceCode province, Consumer<Integer> arrived) {
        this.province = province;
        this.arrived = arrived;
    }

    @Override
    public void accept(ConsumerRecord<byte[], byte[]> record) {
        Cell cell = Json.read(record.value(), Cell.class);
        if (cell.indicator() != Indicator.CASEFILES_OPENED || !province.equals(cell.province())) {
            return;
        }
        for (; next < cell.value(); next++) {
            arrived.accept(next);
        }
    }
}
