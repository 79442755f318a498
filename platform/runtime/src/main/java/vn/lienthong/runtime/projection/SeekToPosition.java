package vn.lienthong.runtime.projection;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Lets the projection go on where its views say they stand, whatever the broker remembers: at the position of the one that is
 * furthest behind. An empty view is built from the beginning of the log.
 */
final class SeekToPosition implements KafkaBindingRebalanceListener {
    private static final String BINDING = "project-in-0";

    private final List<View> views;
    private final Positions positions;

    SeekToPosition(List<View> views, Positions positions) {
        this.views = List.copyOf(views);
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        if (!bindingName.equals(BINDING)) {
            return;
        }
        for (TopicPartition partition : partitions) {
            views.stream()
                    .filter(view -> view.topics().contains(partition.topic()))
                    .mapToLong(view -> positions.next(view.name(), partition).orElse(0L))
                    .min()
                    .ifPresent(position -> consumer.seek(partition, position));
        }
    }
}
