package vn.lienthong.notification.inbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;

/**
 * What an agency is given of its inbox at once.
 *
 * @param next the cursor with which to go on, also where nothing came
 * @param more whether there was more when it was read
 */
record InboxPage(List<Item> events, String next, boolean more) {
    /**
     * One event.
     *
     * @param cursor with which to go on behind it
     * @param position its place, the offset in the agency's Kafka inbox
     * @param event the event as one object (CloudEvents 1.0, JSON format)
     */
    record Item(String cursor, long position, ObjectNode event) {}

    static InboxPage of(AgencyCode agency, Slice slice) {
        List<Item> events = slice.entries().stream()
                .map(entry -> new Item(
                        new Cursor(agency, entry.position() + 1).text(),
                        entry.position(),
                        entry.message().structured()))
                .toList();
        return new InboxPage(events, new Cursor(agency, slice.next()).text(), slice.hasMore());
    }
}
