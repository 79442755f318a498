package vn.lienthong.exchange.request;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.agency.Agencies;

/**
 * From whom a request is kept that is about an agency's conduct (clauses.csv S1-17): from that body, from those beside it, and
 * from everybody under any of these. Beside it stand the bodies of its level right under the same body. Of a body that has ended,
 * whoever took its work over is meant.
 */
final class KeptFrom {
    private final Agencies agencies;
    private final LocalDate day;
    private final @Nullable AgencyCode concerned;
    private final List<Agency> bodies;

    private KeptFrom(Agencies agencies, LocalDate day, @Nullable AgencyCode concerned, List<Agency> bodies) {
        this.agencies = agencies;
        this.day = day;
        this.concerned = concerned;
        this.bodies = bodies;
    }

    /** @param concerned null where the request is about nobody's conduct: then it is kept from nobody */
    static KeptFrom of(Directory directory, @Nullable AgencyCode concerned, LocalDate day) {
        Agencies agencies = directory.agencies();
        List<Agency> bodies = concerned == null ? List.of() : agencies.successorsOn(concerned, day);
        return new KeptFrom(agencies, day, concerned, bodies);
    }

    /** Whether it must not reach that agency. */
    boolean holds(AgencyCode agency) {
        if (concerned == null) {
            return false;
        }
        return agency.equals(concerned)
                || line(agency).anyMatch(each -> bodies.stream().anyMatch(body -> isOrStandsBeside(each, body)));
    }

    /** It and every body above it. */
    private Stream<Agency> line(AgencyCode agency) {
        return Stream.concat(agencies.find(agency, day).stream(), agencies.parents(agency, day).stream());
    }

    private static boolean isOrStandsBeside(Agency each, Agency body) {
        AgencyCode above = body.parent();
        return each.code().equals(body.code())
                || above != null && above.equals(each.parent()) && each.level() == body.level();
    }
}
