package vn.lienthong.runtime.projection;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Lets each projection go on where its own view says it stands, whatever the broker remembers; an empty view is built
 * from the beginning of the log.
 */
final class SeekToPosition implements KafkaBindingRebalanceListener {
    private final Map<String, String> views;
    private final Positions positions;

    /** @param views names of the views by the binding that feeds each */
    SeekToPosition(Map<String, String> views, Positions positions) {
        this.views = views;
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        String view = views.get(bindingName);
        if (view == null) {
            return;
        }
        for (TopicPartition partition : partitions) {
            consumer.seek(partition, positions.next(view, partition).orElse(0L));
        }
    }
}
