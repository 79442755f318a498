package vn.lienthong.views.linked;

import org.bson.Document;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipEvent.TipReceived;

/**
 * By which way a tip came. Two tips that came by different ways are held to be of different people: who reported them is sealed, and
 * nothing here knows it. Two that came by one way may be of one person, and are one source.
 *
 * @param receiver code of the agency that received it
 */
record Source(String receiver, Channel channel) {
    static final String COLLECTION = "linked.tips";
    private static final String SPAM = "spam";

    static Source of(TipReceived received) {
        return new Source(received.by().value(), received.content().channel());
    }

    /** Whether it was set aside as spam, which is no source. */
    static boolean isSpam(Document document) {
        return document.getBoolean(SPAM, false);
    }

    static Source read(Document document) {
        return new Source(document.getString("receiver"), Channel.valueOf(document.getString("channel")));
    }

    Document document(String id, boolean spam) {
        return new Document("_id", id)
                .append("receiver", receiver)
                .append("channel", channel.name())
                .append(SPAM, spam);
    }
}
