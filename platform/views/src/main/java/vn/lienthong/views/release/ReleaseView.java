package vn.lienthong.views.release;

import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.request.RequestEvent.ReleasePublished;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/** Writes down what was published; the same again for the same event. */
final class ReleaseView implements View {
    private static final String PUBLISHED =
            MessageTypes.ofPayload(ReleasePublished.class).name();

    private final MongoOperations store;

    ReleaseView(MongoOperations store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Matter.REQUEST.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        for (LogRecord record : batch) {
            if (record.message().envelope().type().equals(PUBLISHED)
                    && record.message().content() instanceof ReleasePublished published) {
                MatterNumber number = record.message().envelope().number();
                store.save(
                        Release.of(published, number == null ? null : number.value())
                                .document(),
                        Release.COLLECTION);
            }
        }
    }
}
