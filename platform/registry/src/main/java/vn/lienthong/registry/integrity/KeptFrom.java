package vn.lienthong.registry.integrity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.registry.Directory;

/**
 * From whom what is about agencies' conduct is kept (clauses.csv S1-17, S4-15): from those bodies, from those beside them, and
 * from everybody under any of these. Beside a body stand those of its level right under the same body. Of a body that has ended,
 * whoever took its work over is meant. On several days, from all from whom it is kept on one of them.
 */
public final class KeptFrom {
    private final Set<AgencyCode> concerned;
    private final List<OnADay> days;

    private KeptFrom(Set<AgencyCode> concerned, List<OnADay> days) {
        this.concerned = concerned;
        this.days = days;
    }

    /** @param concerned whose conduct it is about; where it is about nobody's, it is kept from nobody */
    public static KeptFrom of(Directory directory, Collection<AgencyCode> concerned, LocalDate... days) {
        return new KeptFrom(
                Set.copyOf(concerned),
                Stream.of(days)
                        .distinct()
                        .map(day -> OnADay.of(directory, concerned, day))
                        .toList());
    }

    /** Whether it must not reach that agency. */
    public boolean holds(AgencyCode agency) {
        return concerned.contains(agency) || days.stream().anyMatch(day -> day.holds(agency));
    }

    /** It as it stands on that day, or whoever took its work over. */
    static Stream<Agency> bodies(Directory directory, AgencyCode code, LocalDate day) {
        return Stream.concat(
                directory.agencies().successorsOn(code, day).stream(), directory.agency(code, day).stream());
    }

    /** @param bodies those concerned, or who took over from them, as they stood on that day */
    private record OnADay(Directory directory, List<Agency> bodies, LocalDate day) {
        static OnADay of(Directory directory, Collection<AgencyCode> concerned, LocalDate day) {
            List<Agency> bodies = concerned.stream()
                    .flatMap(code -> KeptFrom.bodies(directory, code, day))
                    .distinct()
                    .toList();
            return new OnADay(directory, bodies, day);
        }

        /** Of a unit of a commune or district, too. */
        boolean holds(AgencyCode agency) {
            return !bodies.isEmpty()
                    && directory.line(agency, day).stream()
                            .anyMatch(each -> bodies.stream().anyMatch(body -> isOrStandsBeside(each, body)));
        }

        private static boolean isOrStandsBeside(Agency each, Agency body) {
            AgencyCode above = body.parent();
            return each.code().equals(body.code())
                    || above != null && Objects.equals(above, each.parent()) && each.level() == body.level();
        }
    }
}
