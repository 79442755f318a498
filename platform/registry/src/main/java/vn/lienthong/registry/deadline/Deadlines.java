package vn.lienthong.registry.deadline;

import java.io.Reader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.registry.load.Complaints;
import vn.lienthong.registry.load.Table;

/** The deadlines of the law, found by rule or by what triggers them, on a date. */
public final class Deadlines {
    static final String FILE = "deadlines.csv";

    private final List<DeadlineRule> all;
    private final Map<String, List<DeadlineRule>> byId;

    private Deadlines(Collection<DeadlineRule> all) {
        this.all = List.copyOf(all);
        this.byId = all.stream().collect(Collectors.groupingBy(DeadlineRule::id));
    }

    /** Loads the deadlines that ship. @throws BadDirectory if a row of them is bad */
    public static Deadlines load() {
        return Table.shipped(FILE, Deadlines::read);
    }

    /** An index of these rules. @throws BadDirectory if one of them is bad, naming all that are by their key */
    public static Deadlines of(Collection<DeadlineRule> rules) {
        Complaints.refuseIfAny(Complaints.of(rules, DeadlineRule::key, rule -> DeadlineChecks.wrong(rule, rules)));
        return new Deadlines(rules);
    }

    static Deadlines read(Reader text) {
        Table<String, DeadlineRule> table = Table.read(FILE, text, DeadlineRows::rule, DeadlineRule::key);
        table.check(rule -> DeadlineChecks.wrong(rule, table.rows().values()));
        table.refuseIfBad();
        return new Deadlines(table.rows().values());
    }

    /** The rule of that id as it stood on that date. */
    public Optional<DeadlineRule> find(String id, LocalDate date) {
        return byId.getOrDefault(id, List.of()).stream()
                .filter(rule -> rule.period().contains(date))
                .findFirst();
    }

    /**
     * The rule of that id as it stood on that date, for one that the system cannot do without: if none is recorded, the one
     * that ships.
     *
     * @throws IllegalArgumentException if none ships either
     */
    public DeadlineRule required(String id, LocalDate date) {
        return find(id, date)
                .or(() -> Shipped.DEADLINES.find(id, date))
                .orElseThrow(() -> new IllegalArgumentException("no deadline %s on %s".formatted(id, date)));
    }

    /** Read once, when first needed. */
    private static final class Shipped {
        private static final Deadlines DEADLINES = load();
    }

    /** The rules that the trigger started on that date, without the extensions of others. */
    public List<DeadlineRule> forTrigger(String trigger, LocalDate date) {
        return inForce(date)
                .filter(rule -> rule.trigger().equals(trigger) && rule.extension() == null)
                .toList();
    }

    /** The extensions of that rule that could be granted on that date. */
    public List<DeadlineRule> extensionsOf(String id, LocalDate date) {
        return inForce(date).filter(rule -> rule.extendsRule(id)).toList();
    }

    private Stream<DeadlineRule> inForce(LocalDate date) {
        return all.stream().filter(rule -> rule.period().contains(date));
    }

    /** All of them, in the order given. */
    public Collection<DeadlineRule> all() {
        return all;
    }
}
