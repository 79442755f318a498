package vn.lienthong.registry.agency;

import java.io.Reader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencySuccession;
import vn.lienthong.contract.directory.AgencyTemplate;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.registry.load.Table;

/**
 * The bodies that every district or commune has: people's committee, committee 389, police. None is stored; each is made
 * from its template when asked for, with the name, district and province that the map of that day gives.
 */
public final class AgencyTemplates {
    private static final Pattern CODE = Pattern.compile("(.+)-([0-9]{5}|[0-9]{3})");

    private final List<AgencyTemplate> all;

    private AgencyTemplates(List<AgencyTemplate> all) {
        this.all = all;
    }

    /** Loads the templates that ship. @throws vn.lienthong.registry.load.BadDirectory if a row of them is bad */
    public static AgencyTemplates load() {
        return Table.shipped(TemplateRows.FILE, AgencyTemplates::read);
    }

    /** Takes entries as they travel. @throws vn.lienthong.registry.load.BadDirectory if one of them is bad */
    public static AgencyTemplates of(Collection<AgencyTemplate> entries) {
        return new AgencyTemplates(TemplateRows.checked(entries));
    }

    static AgencyTemplates read(Reader text) {
        return new AgencyTemplates(TemplateRows.read(text));
    }

    /** All of them, in the order of the file: one for each kind and period. */
    public Collection<AgencyTemplate> all() {
        return all;
    }

    /** The unit's body of that force on that day: {@link Force#POLICE} gives its police. Empty if it had none. */
    public Optional<Agency> of(Force force, LocalUnit unit, LocalDate day) {
        for (AgencyTemplate template : all) {
            if (template.force().equals(force) && fits(template, unit, day)) {
                return Optional.of(made(template, unit));
            }
        }
        return Optional.empty();
    }

    /**
     * The agency of a code such as {@code PC-31120} on that day.
     *
     * @param map gives the unit of three or five digits on the same day, or none
     */
    public Optional<Agency> find(AgencyCode code, LocalDate day, Function<String, Optional<LocalUnit>> map) {
        Matcher parts = CODE.matcher(code.value());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return map.apply(parts.group(2))
                .flatMap(unit -> all.stream()
                        .filter(template -> template.prefix().equals(parts.group(1)) && fits(template, unit, day))
                        .findFirst()
                        .map(template -> made(template, unit)));
    }

    private static boolean fits(AgencyTemplate template, LocalUnit unit, LocalDate day) {
        Level level = unit.code().length() == 3 ? Level.DISTRICT : Level.COMMUNE;
        return template.level() == level && template.existsOn(day);
    }

    private static Agency made(AgencyTemplate template, LocalUnit unit) {
        String successor = template.successor();
        return new Agency(
                new AgencyCode(template.prefix() + "-" + unit.code()),
                template.nameVi().replace("{name}", unit.nameWithin()),
                template.shortName().replace("{name}", unit.nameWithin()),
                template.nameEn().replace("{name}", unit.nameEn()),
                template.level(),
                template.force(),
                unit.province(),
                new AgencyCode(coded(template.parent(), unit)),
                null,
                successor == null ? List.of() : List.of(AgencySuccession.of(coded(successor, unit))),
                template.period(),
                template.provenance());
    }

    /** @throws IllegalArgumentException if the district is asked for and not given */
    private static String coded(String pattern, LocalUnit unit) {
        DistrictCode district = unit.district();
        if (district == null && pattern.contains("{district}")) {
            throw new IllegalArgumentException("no district of %s, which then had one".formatted(unit.code()));
        }
        return pattern.replace("{province}", unit.province().value())
                .replace("{district}", district == null ? "" : district.value());
    }
}
