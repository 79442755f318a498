package vn.lienthong.views.hotline;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipEvent.ReporterAdded;
import vn.lienthong.contract.tip.TipEvent.TipEscalated;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReminded;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipStream;

/**
 * A tip, as the desk of its receiver has it.
 *
 * @param province as it was received; {@link #NOWHERE} where nobody said
 * @param acted when somebody acted on it first; null while nobody has
 * @param said when whoever reported it said something that nobody has acted on yet; null where nothing was said since
 */
record TakenIn(
        String tip,
        AgencyCode receiver,
        TipStream stream,
        Channel channel,
        String province,
        Instant at,
        TipOutcome outcome,
        @Nullable Instant acted,
        @Nullable Instant said) {
    static final String COLLECTION = "hotline-2.tips";
    static final String RECEIVER = "receiver";
    static final String STREAM = "stream";
    static final String CHANNEL = "channel";
    static final String PROVINCE = "province";
    static final String AT = "at";
    static final String OUTCOME = "outcome";
    static final String SAID = "said";
    static final String POSITION = "position";
    static final String NOWHERE = "none";
    private static final String ACTED = "acted";

    /** Null where nothing is known of the tip: a log that does not begin with its receipt. */
    static @Nullable TakenIn after(@Nullable TakenIn before, TipEvent event) {
        if (event instanceof TipReceived received) {
            return new TakenIn(
                    received.tip().key(),
                    received.by(),
                    received.content().stream(),
                    received.content().channel(),
                    province(received.content()),
                    received.at(),
                    TipOutcome.OPEN,
                    null,
                    null);
        }
        return before == null
                ? null
                : switch (event) {
                    case ReporterAdded added -> before.with(added, before.acted, added.at());
                    // it opens again by what was said, or by itself
                    case TipReopened reopened -> before.with(reopened, before.acted, before.said);
                    case TipReminded reminded -> before;
                    case TipEscalated escalated -> before;
                    case LinkEvent link -> before;
                    case IdentityEvent identity -> before;
                    case CallBackSet set -> before.with(set, before.acted, null);
                    default -> before.with(event, before.firstOr(event.at()), null);
                };
    }

    /** What was decided with the receipt itself, such as whom it was sent on to at once, is none. */
    private @Nullable Instant firstOr(Instant now) {
        return acted != null || now.equals(at) ? acted : now;
    }

    private static String province(TipContent content) {
        ProvinceCode stated = content.facts() == null || content.facts().province() == null
                ? content.province()
                : content.facts().province();
        return stated == null ? NOWHERE : stated.value();
    }

    private TakenIn with(TipEvent event, @Nullable Instant first, @Nullable Instant lastSaid) {
        return new TakenIn(tip, receiver, stream, channel, province, at, outcome.after(event), first, lastSaid);
    }

    static TakenIn read(Document document) {
        return new TakenIn(
                document.getString("_id"),
                new AgencyCode(document.getString(RECEIVER)),
                TipStream.valueOf(document.getString(STREAM)),
                Channel.valueOf(document.getString(CHANNEL)),
                document.getString(PROVINCE),
                document.getDate(AT).toInstant(),
                TipOutcome.valueOf(document.getString(OUTCOME)),
                instant(document.getDate(ACTED)),
                instant(document.getDate(SAID)));
    }

    /** @param position where the last event of it stands on its partition */
    Document document(long position) {
        return new Document("_id", tip)
                .append(RECEIVER, receiver.value())
                .append(STREAM, stream.name())
                .append(CHANNEL, channel.name())
                .append(PROVINCE, province)
                .append(AT, Date.from(at))
                .append(OUTCOME, outcome.name())
                .append(ACTED, date(acted))
                .append(SAID, date(said))
                .append(POSITION, position);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
