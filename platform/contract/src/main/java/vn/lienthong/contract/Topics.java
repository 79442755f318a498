package vn.lienthong.contract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of topics: the one place that says which there are and how many partitions each has. */
public final class Topics {
    /** Outcomes of all commands, keyed by source and id of the command. */
    public static final String OUTCOMES = "lienthong.outcomes";
    /** What could not be read or understood, with the reason. */
    public static final String PARKED = "lienthong.parked";
    /** Statistics cells, keyed by cell. */
    public static final String STATISTICS = "lienthong.statistics";
    /** What was delivered to which agency's system, keyed by the id of the delivered event. */
    public static final String NOTIFICATIONS = "lienthong.notifications";
    /** Every decision, and every read of controlled content, in one order: the leaves of the tree. */
    public static final String AUDIT = "lienthong.audit";
    /** Signed heads of that tree, in their order. */
    public static final String AUDIT_HEADS = "lienthong.audit.heads";
    /** Every agency's outbox, as a regular expression. */
    public static final String OUTBOXES = "agency\\.[A-Z0-9-]+\\.outbox";
    /** Every agency's inbox, as a regular expression. */
    public static final String INBOXES = "agency\\.[A-Z0-9-]+\\.inbox";

    /** Of each topic that has several: matters are decided on in so many tasks. */
    public static final int PARTITIONS = 4;

    private static final Pattern AGENCY = Pattern.compile("agency\\.([A-Z0-9-]+)\\.(outbox|inbox)");

    private Topics() {}

    /** What an agency writes, in the order it writes it. */
    public static Topic outbox(AgencyCode agency) {
        return new Topic("agency." + agency + ".outbox", 1, false, true);
    }

    /** What an agency reads: policy-filtered, durable, keyed by matter. */
    public static Topic inbox(AgencyCode agency) {
        return new Topic("agency." + agency + ".inbox", 1, false, false);
    }

    /** The agency whose outbox or inbox this topic is. */
    public static Optional<AgencyCode> agency(String topic) {
        Matcher matcher = AGENCY.matcher(topic);
        return matcher.matches() && AgencyCode.isOne(matcher.group(1))
                ? Optional.of(new AgencyCode(matcher.group(1)))
                : Optional.empty();
    }

    /** Every topic but those of the agencies. */
    public static List<Topic> all() {
        Stream<Topic> matters =
                Stream.of(Matter.values()).flatMap(matter -> Stream.of(commands(matter), events(matter)));
        Stream<Topic> others = Stream.of(
                log(OUTCOMES),
                log(PARKED),
                log(NOTIFICATIONS),
                new Topic(STATISTICS, PARTITIONS, true, false),
                new Topic(AUDIT, 1, false, false),
                new Topic(AUDIT_HEADS, 1, false, false));
        return Stream.concat(matters, others).toList();
    }

    private static Topic commands(Matter matter) {
        return matter.isPublic() ? new Topic(matter.commands(), 1, false, false) : log(matter.commands());
    }

    /** The public directory has one order for all of it, and keeps the newest of each entry. */
    private static Topic events(Matter matter) {
        return matter.isPublic() ? new Topic(matter.events(), 1, true, false) : log(matter.events());
    }

    private static Topic log(String name) {
        return new Topic(name, PARTITIONS, false, false);
    }
}
