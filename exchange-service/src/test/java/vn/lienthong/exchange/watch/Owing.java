package vn.lienthong.exchange.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;

/** What the watch makes of events, for the tests of those who decide them: both must say the same is owed. */
public final class Owing {
    private Owing() {}

    /** One line for each thing owed after these events of one matter, in the order of the alphabet. */
    public static List<String> after(List<? extends MatterEvent> events) {
        return obligations(events).stream()
                .map(owed -> line(
                        owed.duty().wire(),
                        owed.by(),
                        owed.limit().dueAt(),
                        owed.reach().silent(),
                        owed.reach().pausedUntil() != null))
                .sorted()
                .toList();
    }

    private static Collection<Obligation> obligations(List<? extends MatterEvent> events) {
        Sheet sheet = null;
        for (MatterEvent event : events) {
            sheet = Folding.after(sheet, event);
        }
        return sheet == null ? List.of() : sheet.obligations().values();
    }

    /** Of whose line those are that owe something as its units. */
    public static Map<AgencyCode, AgencyCode> lines(List<? extends MatterEvent> events) {
        Map<AgencyCode, AgencyCode> lines = new TreeMap<>();
        for (Obligation owed : obligations(events)) {
            AgencyCode line = owed.line();
            if (line != null) {
                lines.put(owed.by(), line);
            }
        }
        return lines;
    }

    /** The line for something owed. @param dueAt null for no limit */
    public static String line(String duty, AgencyCode by, @Nullable Instant dueAt, boolean silent, boolean paused) {
        return "%s %s %s%s%s".formatted(duty, by, dueAt, silent ? " silent" : "", paused ? " paused" : "");
    }

    /** The same where it is neither silent nor paused. */
    public static String line(String duty, AgencyCode by, @Nullable Instant dueAt) {
        return line(duty, by, dueAt, false, false);
    }
}
