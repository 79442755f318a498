package vn.lienthong.exchange.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.exchange.basis.Grounds;
import vn.lienthong.exchange.basis.Where;
import vn.lienthong.exchange.explain.Explanation;
import vn.lienthong.exchange.explain.Explanation.Next;
import vn.lienthong.fixture.Shipped;

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
                        owed.progress().silent(),
                        owed.progress().pausedUntil() != null))
                .sorted()
                .toList();
    }

    private static Collection<Obligation> obligations(List<? extends MatterEvent> events) {
        MatterObligations matter = matter(events);
        return matter == null ? List.of() : matter.obligations().values();
    }

    private static @Nullable MatterObligations matter(List<? extends MatterEvent> events) {
        MatterObligations matter = null;
        for (MatterEvent event : events) {
            matter = Folding.after(matter, event);
        }
        return matter;
    }

    /** Who owes something by when and on which clause, without what only ends the matter; as explanations of that day must say it. */
    public static List<Next> grounds(List<? extends MatterEvent> events, LocalDate today) {
        MatterObligations matter = matter(events);
        if (matter == null) {
            return List.of();
        }
        Where where = matter.heading().where();
        Grounds anywhere = Grounds.on(Shipped.DIRECTORY.get(), today);
        Grounds grounds = where == null ? anywhere : anywhere.in(where);
        return matter.obligations().values().stream()
                .filter(owed -> owed.duty() != Duty.FINISH)
                .map(owed -> ground(
                        owed.by(),
                        owed.limit().dueAt(),
                        owed.duty().basis(owed.limit().basis(), grounds, owed.by(), owed.to())))
                .toList();
    }

    /** The same of an explanation. */
    public static List<Next> grounds(Explanation explanation) {
        return explanation.next().stream()
                .filter(Next::owed)
                .map(next -> ground(next.turn(), next.dueAt(), next.basis()))
                .toList();
    }

    private static Next ground(AgencyCode by, @Nullable Instant dueAt, @Nullable String basis) {
        return new Next(by, "", null, dueAt, true, basis);
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
