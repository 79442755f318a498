package vn.lienthong.notification.delivery;

import java.util.Set;
import tools.jackson.core.JacksonException;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
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

    private static final Set<String> ESCALATIONS = Set.of(
            "vn.lienthong.request.escalated.v1",
            "vn.lienthong.request.fell-silent.v1",
            "vn.lienthong.casefile.duty-overdue.v1",
            "vn.lienthong.plan.opinion-missed.v1");

    private static final Set<String> REMINDERS = Set.of(
            "vn.lienthong.plan.reminded.v1",
            "vn.lienthong.plan.task-reminded.v1",
            "vn.lienthong.group.reminded.v1",
            "vn.lienthong.group.task-reminded.v1");

    /** Whether this message goes here. */
    boolean takes(Message message) {
        return (this == PAGED) == pages(message);
    }

    private static boolean pages(Message message) {
        Envelope envelope = message.envelope();
        return envelope.urgency() == Urgency.EXPRESS
                || ESCALATIONS.contains(envelope.type())
                || (REMINDERS.contains(envelope.type()) && saysOverdue(message));
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
