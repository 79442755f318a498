package vn.lienthong.registry.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;

/**
 * To whom a rule is applied, where and when.
 *
 * @param one whom it obliges or allows something
 * @param others towards whom; none where it is owed to nobody in particular
 * @param places the provinces it happens in, by the map of {@code day}; none where that is the agencies' own area
 */
public record Concerned(AgencyCode one, Set<AgencyCode> others, Set<ProvinceCode> places, LocalDate day) {
    public Concerned {
        TreeSet<AgencyCode> apart = new TreeSet<>(others);
        apart.remove(one);
        others = Set.copyOf(apart);
        places = Set.copyOf(places);
    }

    /** Where it happens is the agencies' own area. */
    public static Concerned of(AgencyCode one, Collection<AgencyCode> others, LocalDate day) {
        return new Concerned(one, Set.copyOf(others), Set.of(), day);
    }

    /** All of them. */
    List<AgencyCode> agencies() {
        TreeSet<AgencyCode> all = new TreeSet<>(others);
        all.add(one);
        return List.copyOf(all);
    }
}
