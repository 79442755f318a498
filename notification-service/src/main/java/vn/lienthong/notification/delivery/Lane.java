package vn.lienthong.notification.delivery;

import tools.jackson.core.JacksonException;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Urgency;
import vn.lienthong.runtime.message.Message;

/**
 * The two ways to an agency's system, beside each other: what pages does not wait behind all else. That is whatever is
 * express (hỏa tốc), and what says that something was not done in time and goes up.
 */
enum Lane {
    /** Handed over at once and tried again for long. */
    PAGED,
    /** In the order of the inbox, without what pages. */
    ORDINARY;

    /** Whether this message goes here. */
    boolean takes(Message message) {
        return (this == PAGED) == pages(message);
    }

    private static boolean pages(Message message) {
        Envelope envelope = message.envelope();
        return envelope.urgency() == Urgency.EXPRESS
                || MessageTypes.find(envelope.type())
                        .map(type -> alarms(type, message))
                        .orElse(false);
    }

    private static boolean alarms(MessageType type, Message message) {
        return switch (type.alarm()) {
            case NEVER -> false;
            case IF_OVERDUE -> saysOverdue(message);
            case ALWAYS -> true;
        };
    }

    /** A reminder ahead of time does not page. */
    private static boolean saysOverdue(Message message) {
        try {
            return Json.tree(message.payload()).path("overdue").asBoolean(false);
        } catch (JacksonException noJson) {
            return false;
        }
    }
}
