package vn.lienthong.exchange.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.Topics;
import vn.lienthong.fixture.Flow;
import vn.lienthong.runtime.message.Message;

/** Rules of matters, and a search on the log that tells them something, each reading what the other writes. */
public class Loop implements AutoCloseable {
    /** The rules. */
    protected final Flow deciding;
    /** The search. */
    protected final Flow finding;

    private final List<Matter> matters;
    private final List<MatterEvent> events = new ArrayList<>();

    /** @param matters the kinds that are decided on */
    protected Loop(Flow deciding, Flow finding, List<Matter> matters) {
        this.deciding = deciding;
        this.finding = finding;
        this.matters = matters;
    }

    /** Until nothing more comes of it. */
    public final void flow() {
        boolean more = true;
        while (more) {
            more = false;
            for (Matter matter : matters) {
                for (TestRecord<String, byte[]> event : deciding.records(matter.events())) {
                    events.add((MatterEvent)
                            Message.read(event.headers(), event.value()).content());
                    pass(event, matter.events(), finding);
                    more = true;
                }
            }
            for (Matter matter : matters) {
                for (TestRecord<String, byte[]> notice : finding.records(matter.commands())) {
                    pass(notice, matter.commands(), deciding);
                    more = true;
                }
            }
        }
    }

    private static void pass(TestRecord<String, byte[]> record, String topic, Flow to) {
        to.send(topic, record.key(), record.headers(), record.value(), record.getRecordTime());
    }

    /** What time brings about until then, and all that comes of it. */
    public final void passTimeUntil(Instant now) {
        deciding.passTimeUntil(now);
        flow();
    }

    /** Both begin anew with what they have kept. */
    public final void restart() {
        deciding.restart();
        finding.restart();
    }

    /** Everything that has happened, in its order, as it stands on the log. */
    protected final List<MatterEvent> all() {
        return events;
    }

    /** What has come to that agency since it was last read. */
    public final List<Message> inbox(AgencyCode agency) {
        return read(Topics.inbox(agency).name());
    }

    /** What the rules have written to that topic since it was last read. */
    public final List<Message> read(String topic) {
        return deciding.read(topic);
    }

    @Override
    public final void close() {
        deciding.close();
        finding.close();
    }
}
