package vn.lienthong.registry.competence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencyTemplate;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.directory.Period;

/** When the kinds of agencies that rules name exist: those of the directory, and those that every district or commune has. */
public final class Actors {
    /** People's committees of districts and of communes, as rules call them. */
    private static final Map<String, Level> OF_EVERY_UNIT = Map.of("DPC", Level.DISTRICT, "CPC", Level.COMMUNE);

    private static final String OF_EVERY_UNIT_PREFIX = "PC";

    /** What a rule says of "all other agencies": no one kind that could come to an end. */
    private static final String ALL_OTHERS = "OTHER";

    private final Map<String, List<Agency>> byUnit = new HashMap<>();
    private final Collection<AgencyTemplate> templates;

    /** @param templates of the bodies that every district or commune has */
    public Actors(Collection<Agency> agencies, Collection<AgencyTemplate> templates) {
        this.templates = List.copyOf(templates);
        for (Agency agency : agencies) {
            byUnit.computeIfAbsent(DirectoryFinder.unit(agency), unit -> new ArrayList<>())
                    .add(agency);
        }
    }

    /** Whether rules name that kind though the directory holds no code for it. */
    static boolean isWithoutCode(String unit) {
        return unit.equals(ALL_OTHERS) || OF_EVERY_UNIT.containsKey(unit);
    }

    /**
     * The periods in which agencies of that kind exist, in the province if one is given; empty if the kind is none of its own.
     *
     * @param unit kind of agency as a rule names it, such as {@code MS}
     */
    public Optional<List<Period>> lives(String unit, @Nullable ProvinceCode province) {
        if (unit.equals(ALL_OTHERS)) {
            return Optional.empty();
        }
        Level level = OF_EVERY_UNIT.get(unit);
        return Optional.of(
                level == null
                        ? byUnit.getOrDefault(unit, List.of()).stream()
                                .filter(agency -> province == null || agency.covers(province))
                                .map(Agency::period)
                                .toList()
                        : templates.stream()
                                .filter(template ->
                                        template.prefix().equals(OF_EVERY_UNIT_PREFIX) && template.level() == level)
                                .map(AgencyTemplate::period)
                                .toList());
    }
}
