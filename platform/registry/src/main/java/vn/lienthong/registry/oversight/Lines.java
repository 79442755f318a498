package vn.lienthong.registry.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.integrity.KeptFrom;

/** Who stands above an agency and who below: to whom what it owes goes up, and who leads it. */
public final class Lines {
    private final Supplier<Directory> directory;

    public Lines(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /** The bodies that watch over all coordination. */
    public Set<AgencyCode> standingOffice() {
        return directory.get().overseers().national();
    }

    /** The nearest body above it and the committee of its province, as far as they can be reached; without these. */
    public SortedSet<AgencyCode> above(AgencyCode agency, Predicate<AgencyCode> without, Instant at) {
        SortedSet<AgencyCode> above = new TreeSet<>(committees(agency));
        above.removeAll(standingOffice());
        directory.get().agencies().parents(agency, Counting.day(at)).stream()
                .map(Agency::code)
                .filter(parent -> isReached(parent, at))
                .filter(parent -> !without.test(parent))
                .findFirst()
                .ifPresent(above::add);
        above.removeIf(body -> without.test(body) || !isReached(body, at));
        above.remove(agency);
        return above;
    }

    /**
     * To whom what was missed goes last: the standing office, or the nearest body above where that is the one that missed it, or
     * must not know.
     */
    public SortedSet<AgencyCode> overAll(AgencyCode agency, Predicate<AgencyCode> without, Instant at) {
        SortedSet<AgencyCode> last = new TreeSet<>(standingOffice());
        last.remove(agency);
        last.removeIf(without);
        if (last.isEmpty()) {
            directory.get().agencies().parents(agency, Counting.day(at)).stream()
                    .map(Agency::code)
                    .filter(parent -> isReached(parent, at))
                    .filter(parent -> !without.test(parent))
                    .findFirst()
                    .ifPresent(last::add);
        }
        return last;
    }

    /** From whom what is about that agency's conduct is kept on that day. */
    public KeptFrom keptFrom(@Nullable AgencyCode concerned, LocalDate day) {
        return KeptFrom.of(directory.get(), concerned == null ? List.of() : List.of(concerned), day);
    }

    /** Whether it leads the other: a body above it in its line, or one that watches over its province. */
    public boolean leads(AgencyCode leader, AgencyCode agency, Instant at) {
        if (leader.equals(agency)) {
            return false;
        }
        return committees(agency).contains(leader)
                || directory.get().agencies().parents(agency, Counting.day(at)).stream()
                        .anyMatch(parent -> parent.code().equals(leader));
    }

    /** The regional and provincial units below it on that day, however many bodies stand between. */
    public List<AgencyCode> below(AgencyCode line, LocalDate day) {
        List<AgencyCode> units = new ArrayList<>();
        Deque<AgencyCode> heads = new ArrayDeque<>(List.of(line));
        while (!heads.isEmpty()) {
            for (Agency child : directory.get().agencies().children(heads.remove(), day)) {
                if (child.level() == Level.REGIONAL || child.level() == Level.PROVINCIAL) {
                    units.add(child.code());
                }
                heads.add(child.code());
            }
        }
        return units;
    }

    /** Whether it is connected at that moment. */
    public boolean isReached(AgencyCode agency, Instant at) {
        return directory.get().connections().has(agency, at);
    }

    private Set<AgencyCode> committees(AgencyCode agency) {
        Directory now = directory.get();
        return now.overseers()
                .of(now.agencies().find(agency).map(Agency::province).orElse(null));
    }
}
