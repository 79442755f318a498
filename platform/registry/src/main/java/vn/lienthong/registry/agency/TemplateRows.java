package vn.lienthong.registry.agency;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.AgencySuccession;
import vn.lienthong.contract.directory.AgencyTemplate;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.registry.load.BadDirectory;
import vn.lienthong.registry.load.Row;
import vn.lienthong.registry.load.Table;

/** Reads and checks the templates, from the file that ships or from entries of the topic. */
final class TemplateRows {
    static final String FILE = "agencies-templates.csv";

    private static final Pattern PARENT = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*-(\\{province}|\\{district})");

    private TemplateRows() {}

    /** The rows of the file, in its order. @throws BadDirectory naming file, row and reason of everything wrong */
    static List<AgencyTemplate> read(Reader text) {
        Table<String, AgencyTemplate> table = Table.read(FILE, text, TemplateRows::template, AgencyTemplate::key);
        Collection<AgencyTemplate> all = table.rows().values();
        table.check(template -> wrong(template, all));
        table.refuseIfBad();
        return List.copyOf(all);
    }

    /** The entries, in their order. @throws BadDirectory naming key and reason of everything wrong */
    static List<AgencyTemplate> checked(Collection<AgencyTemplate> entries) {
        Set<String> keys = new HashSet<>();
        List<String> complaints = new ArrayList<>();
        for (AgencyTemplate entry : entries) {
            if (!keys.add(entry.key())) {
                complaints.add("%s: is there twice".formatted(entry.key()));
            }
            wrong(entry, entries).ifPresent(reason -> complaints.add("%s: %s".formatted(entry.key(), reason)));
        }
        if (!complaints.isEmpty()) {
            throw new BadDirectory(complaints);
        }
        return List.copyOf(entries);
    }

    private static AgencyTemplate template(Row row) {
        return new AgencyTemplate(
                row.required("prefix"),
                row.required("name_vi"),
                row.required("short_vi"),
                row.required("name_en"),
                Level.of(row.required("level")),
                new Force(row.required("force")),
                row.required("parent"),
                row.optional("successor", text -> text),
                new Period(
                        row.optional("effective_from", PartialDate::new),
                        row.optional("effective_to", LocalDate::parse)),
                new Provenance(row.required("source"), Confidence.of(row.required("confidence"))));
    }

    private static Optional<String> wrong(AgencyTemplate template, Collection<AgencyTemplate> all) {
        List<String> reasons = new ArrayList<>();
        if (!AgencyCode.isOne(template.prefix() + "-00000")) {
            reasons.add("no code begins with '%s'".formatted(template.prefix()));
        }
        if (!PARENT.matcher(template.parent()).matches()) {
            reasons.add("not the pattern of a parent: '%s'".formatted(template.parent()));
        } else if (template.parent().endsWith("{district}")
                && all.stream().noneMatch(above -> isAbove(template, above))) {
            reasons.add("unknown parent %s".formatted(template.parent()));
        }
        String successor = template.successor();
        if (successor != null && !isSuccessor(successor, template)) {
            reasons.add("not the pattern of a successor after its end: '%s'".formatted(successor));
        }
        for (AgencyTemplate other : all) {
            if (!other.key().equals(template.key()) && isSameKind(other, template) && overlap(other, template)) {
                reasons.add("overlaps %s".formatted(other.key()));
            }
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    private static boolean isAbove(AgencyTemplate template, AgencyTemplate above) {
        return above.level() == Level.DISTRICT
                && template.level() == Level.COMMUNE
                && template.parent().equals(above.prefix() + "-{district}")
                && overlap(template, above);
    }

    private static boolean isSuccessor(String pattern, AgencyTemplate template) {
        try {
            LocalDate from =
                    AgencySuccession.of(pattern.replace("{province}", "00")).from();
            LocalDate to = template.period().to();
            return to != null && from.isAfter(to);
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static boolean isSameKind(AgencyTemplate one, AgencyTemplate other) {
        return one.level() == other.level()
                && (one.prefix().equals(other.prefix()) || one.force().equals(other.force()));
    }

    private static boolean overlap(AgencyTemplate one, AgencyTemplate other) {
        return Lives.first(one.period()) <= Lives.last(other.period())
                && Lives.first(other.period()) <= Lives.last(one.period());
    }
}
