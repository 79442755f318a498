package vn.lienthong.exchange.task;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.agreement.Agreements;
import vn.lienthong.registry.deadline.Deadlines;

/** Directories in which one deadline is another than that which ships. */
public final class Ruled {
    /** What the other rule rests on. */
    public static final String BASIS = "Quyết định thử, Điều 1";

    private Ruled() {}

    /** With that limit, by a regulation, in place of the rule of that id. */
    public static Directory by(String id, DeadlineLimit limit) {
        return with(Shipped.DIRECTORY.get().deadlines().all().stream()
                .map(rule -> rule.id().equals(id) ? by(rule, limit) : rule)
                .toList());
    }

    /** As recorded before the system's own limits were data. */
    public static Directory withoutOwn() {
        Stream<DeadlineRule> all = Shipped.DIRECTORY.get().deadlines().all().stream();
        return with(all.filter(rule -> !rule.isOwn()).toList());
    }

    /** With this agreement beside those that ship. */
    public static Directory under(Agreement... agreements) {
        Directory shipped = Shipped.DIRECTORY.get();
        List<Agreement> all = Stream.concat(shipped.agreements().all().stream(), Stream.of(agreements))
                .toList();
        return with(shipped.deadlines(), Agreements.of(all, shipped.agencies().all()));
    }

    private static DeadlineRule by(DeadlineRule rule, DeadlineLimit limit) {
        return new DeadlineRule(
                rule.id(),
                rule.trigger(),
                rule.nameVi(),
                limit,
                null,
                null,
                BASIS,
                null,
                rule.period(),
                rule.provenance());
    }

    private static Directory with(List<DeadlineRule> deadlines) {
        return with(Deadlines.of(deadlines), Shipped.DIRECTORY.get().agreements());
    }

    private static Directory with(Deadlines deadlines, Agreements agreements) {
        Directory shipped = Shipped.DIRECTORY.get();
        return new Directory(
                shipped.map(),
                shipped.provinces(),
                shipped.agencies(),
                shipped.templates(),
                shipped.overseers(),
                shipped.calendar(),
                deadlines,
                shipped.competence(),
                agreements,
                shipped.words(),
                shipped.laws(),
                shipped.connections());
    }
}
