package vn.lienthong.views.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

/** Events as they stand on the log. */
final class Logged {
    private Logged() {}

    /** One event at this offset, for its provider and these. */
    static LogRecord at(long offset, Matter matter, MatterEvent event, AgencyCode provider, List<AgencyCode> audience) {
        Envelope envelope = Envelopes.of(
                matter.wire() + "-" + event.about() + "-" + offset,
                event,
                provider,
                audience,
                isByTime(event) ? null : "command-" + offset);
        return new LogRecord(matter.events(), 0, offset, event.about().key(), new Message(envelope, Json.write(event)));
    }

    /** All of them one after the other, from this offset on. */
    static List<LogRecord> from(
            long offset,
            Matter matter,
            List<? extends MatterEvent> events,
            AgencyCode provider,
            List<AgencyCode> audience) {
        List<LogRecord> log = new ArrayList<>();
        for (MatterEvent event : events) {
            log.add(at(offset + log.size(), matter, event, provider, audience));
        }
        return log;
    }

    /** The log in its order, cut anywhere, each piece as often as it likes, and pieces of the past in between. */
    static List<List<LogRecord>> inPieces(List<LogRecord> log, Random random) {
        List<List<LogRecord>> pieces = new ArrayList<>();
        int at = 0;
        while (at < log.size()) {
            int end = at + 1 + random.nextInt(log.size() - at);
            pieces.addAll(Collections.nCopies(1 + random.nextInt(2), log.subList(at, end)));
            int from = random.nextInt(end);
            pieces.add(log.subList(from, from + 1 + random.nextInt(end - from)));
            at = end;
        }
        return pieces;
    }

    private static boolean isByTime(MatterEvent event) {
        return event instanceof RequestWarned
                || event instanceof RequestFellSilent
                || event instanceof RequestEscalated;
    }
}
