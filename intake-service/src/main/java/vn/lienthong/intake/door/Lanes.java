package vn.lienthong.intake.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.streams.kstream.KStream;
import vn.lienthong.intake.outcome.Pace;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Routing;

/**
 * The lanes of the door. An outbox lies in one lane, by the last character of its agency's code, and a lane is one task: what
 * one agency sends is admitted in its order, and several threads and instances admit at once.
 */
public final class Lanes {
    private final Admission admission;
    private final NamingAttachments attachments;
    private final CountingTries tries;
    private final Pace pace;
    private final MeterRegistry meters;

    Lanes(Admission admission, NamingAttachments attachments, CountingTries tries, Pace pace, MeterRegistry meters) {
        this.admission = admission;
        this.attachments = attachments;
        this.tries = tries;
        this.pace = pace;
        this.meters = meters;
    }

    /** Admits what lies in the outboxes of each lane; each lane remembers by itself which ids it has let in. */
    public void admit(List<KStream<String, byte[]>> lanes) {
        for (int lane = 0; lane < lanes.size(); lane++) {
            KStream<String, Emission> admitted =
                    lanes.get(lane).process(new Doors(admission, attachments, tries, lane, pace, meters));
            Routing.route(admitted);
        }
    }
}
