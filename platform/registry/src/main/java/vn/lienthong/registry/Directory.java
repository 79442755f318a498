package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencyTemplate;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.CalendarDay;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.CompetenceGoods;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.contract.directory.HolidayRule;
import vn.lienthong.contract.directory.Law;
import vn.lienthong.contract.directory.MapSheet;
import vn.lienthong.contract.directory.WardCode;
import vn.lienthong.contract.directory.WorkingHours;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.agency.AgencyTemplates;
import vn.lienthong.registry.agency.LocalUnit;
import vn.lienthong.registry.agreement.Agreements;
import vn.lienthong.registry.calendar.WorkCalendar;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.registry.competence.Competence;
import vn.lienthong.registry.competence.Departure;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.deadline.Deadlines;
import vn.lienthong.registry.legislation.Laws;
import vn.lienthong.registry.load.BadDirectory;
import vn.lienthong.registry.load.Complaints;
import vn.lienthong.registry.map.AdministrativeMap;
import vn.lienthong.registry.map.Provinces;
import vn.lienthong.registry.oversight.Overseers;

/** All that is known of agencies and who of them is connected, map, competence, agreements, calendar, laws, deadlines and words: whole and free of contradiction. */
public record Directory(
        AdministrativeMap map,
        Provinces provinces,
        Agencies agencies,
        AgencyTemplates templates,
        Overseers overseers,
        WorkCalendar calendar,
        Deadlines deadlines,
        Competence competence,
        Agreements agreements,
        CodeLists words,
        Laws laws,
        Connections connections) {

    public Directory {
        AdministrativeMap places = map;
        AgencyTemplates bodies = templates;
        agreements = agreements.beside((code, day) -> bodies.find(code, day, unit -> localUnit(places, unit, day)));
    }

    /** What ships with the software, its parts read side by side. @throws BadDirectory naming file, row and reason */
    public static Directory shipped() {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<AdministrativeMap> map = side.submit(AdministrativeMap::load);
            Future<Agencies> agencies = side.submit(() -> Agencies.load());
            Future<AgencyTemplates> templates = side.submit(AgencyTemplates::load);
            Future<WorkCalendar> calendar = side.submit(WorkCalendar::load);
            Future<Deadlines> deadlines = side.submit(() -> Deadlines.load());
            Future<CodeLists> words = side.submit(CodeLists::load);
            Future<Laws> laws = side.submit(Laws::load);
            Future<Competence> competence = side.submit(() -> Competence.load(read(agencies), read(words)));
            Future<Agreements> agreements =
                    side.submit(() -> Agreements.load(read(agencies).all()));
            Complaints.refuseIfAny(new NamedForces(read(words))
                    .unknown(
                            read(agencies).all(),
                            read(templates).all(),
                            read(agreements).all()));
            Complaints.refuseIfAny(new RulesOnEachDay(read(laws), read(agencies), read(templates))
                    .wrong(
                            read(competence).all(),
                            read(deadlines).all(),
                            read(agreements).all()));
            return new Directory(
                    read(map),
                    Provinces.of(read(map).all()),
                    read(agencies),
                    read(templates),
                    new Overseers(read(agencies)),
                    read(calendar),
                    read(deadlines),
                    read(competence),
                    read(agreements),
                    read(words),
                    read(laws),
                    Connections.NONE);
        }
    }

    private static <P> P read(Future<P> part) {
        try {
            return part.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof BadDirectory bad) {
                throw bad;
            }
            throw new IllegalStateException("the directory that ships cannot be read", failure.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * The directory that these entries are. One without any law is of before there were laws in it: whether its rules hold on each
     * day cannot be asked.
     *
     * @throws BadDirectory naming key and reason of everything wrong
     */
    public static Directory of(Collection<DirectoryEntry> entries) {
        Building building = new Building(entries);
        AdministrativeMap map = building.part(() -> AdministrativeMap.of(building.of(MapSheet.class)));
        Provinces provinces = building.part(() -> Provinces.of(building.of(MapSheet.class)));
        Agencies agencies =
                provinces == null ? null : building.part(() -> Agencies.of(building.of(Agency.class), provinces));
        AgencyTemplates templates = building.part(() -> AgencyTemplates.of(building.of(AgencyTemplate.class)));
        WorkCalendar calendar = building.part(() -> WorkCalendar.of(
                building.of(HolidayRule.class), building.of(CalendarDay.class), building.of(WorkingHours.class)));
        Deadlines deadlines = building.part(() -> Deadlines.of(building.of(DeadlineRule.class)));
        CodeLists words =
                building.part(() -> CodeLists.of(building.of(CodeWord.class), building.of(CompetenceGoods.class)));
        Competence competence = agencies == null || words == null
                ? null
                : building.part(() -> Competence.of(building.of(CompetenceRule.class), words, agencies));
        Agreements agreements = agencies == null
                ? null
                : building.part(() -> Agreements.of(building.of(Agreement.class), agencies.all()));
        Laws laws = building.part(() -> Laws.of(building.of(Law.class)));
        Connections connections = building.part(() -> Connections.of(building.of(Connection.class)));
        if (words != null) {
            building.complaints.addAll(new NamedForces(words)
                    .unknown(
                            building.of(Agency.class),
                            building.of(AgencyTemplate.class),
                            building.of(Agreement.class)));
        }
        if (map == null
                || provinces == null
                || agencies == null
                || templates == null
                || calendar == null
                || deadlines == null
                || competence == null
                || agreements == null
                || words == null
                || laws == null
                || connections == null
                || !building.complaints.isEmpty()) {
            throw new BadDirectory(building.complaints);
        }
        if (!laws.all().isEmpty()) {
            Complaints.refuseIfAny(new RulesOnEachDay(laws, agencies, templates)
                    .wrong(competence.all(), deadlines.all(), agreements.all()));
        }
        return new Directory(
                map,
                provinces,
                agencies,
                templates,
                new Overseers(agencies),
                calendar,
                deadlines,
                competence,
                agreements,
                words,
                laws,
                connections);
    }

    /** The same, with these connected. */
    public Directory connecting(Connections others) {
        return new Directory(
                map,
                provinces,
                agencies,
                templates,
                overseers,
                calendar,
                deadlines,
                competence,
                agreements,
                words,
                laws,
                others);
    }

    /** Its entries; what an entry names comes before it. */
    public List<DirectoryEntry> entries() {
        return Stream.of(
                        map.all().stream().map(DirectoryEntry::of),
                        agencies.all().stream().map(DirectoryEntry::of),
                        templates.all().stream().map(DirectoryEntry::of),
                        calendar.rules().stream().map(DirectoryEntry::of),
                        calendar.announced().stream().map(DirectoryEntry::of),
                        calendar.hours().stream().map(DirectoryEntry::of),
                        laws.all().stream().map(DirectoryEntry::of),
                        deadlines.all().stream().map(DirectoryEntry::of),
                        words.all().stream().map(DirectoryEntry::of),
                        competence.all().stream().map(DirectoryEntry::of),
                        agreements.all().stream().map(DirectoryEntry::of),
                        connections.all().stream().map(DirectoryEntry::of))
                .flatMap(entry -> entry)
                .toList();
    }

    /** The agency of that code on that day, one of a district or a commune among them; empty if there is none. */
    public Optional<Agency> agency(AgencyCode code, LocalDate day) {
        Optional<Agency> listed = agencies.find(code, day);
        return listed.isPresent() ? listed : templates.find(code, day, unit -> localUnit(map, unit, day));
    }

    /** It and every body above it on that day, the nearest first; also of a unit of a district or a commune. Empty if there is none. */
    public List<Agency> line(AgencyCode code, LocalDate day) {
        List<Agency> line = new ArrayList<>();
        Optional<Agency> next = agency(code, day);
        while (next.isPresent() && !line.contains(next.get())) {
            line.add(next.get());
            AgencyCode above = next.get().parent();
            next = above == null ? Optional.empty() : agency(above, day);
        }
        return List.copyOf(line);
    }

    private static Optional<LocalUnit> localUnit(AdministrativeMap map, String code, LocalDate day) {
        return code.length() == 3
                ? map.district(new DistrictCode(code), day)
                        .map(place ->
                                LocalUnit.of(place.district(), place.province().code()))
                : map.ward(new WardCode(code), day)
                        .map(place ->
                                LocalUnit.of(place.ward(), place.province().code()));
    }

    /** What a person owes who chooses on that day another lead than the rules propose. */
    public Departure departure(LocalDate day) {
        return new Departure(agencies, day);
    }

    /** Parts built one after the other, with every complaint kept until all have been tried. */
    private record Building(Collection<DirectoryEntry> entries, List<String> complaints) {
        Building(Collection<DirectoryEntry> entries) {
            this(entries, new ArrayList<>());
        }

        <T> List<T> of(Class<T> kind) {
            return entries.stream()
                    .map(DirectoryEntry::held)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }

        <P> @Nullable P part(Supplier<P> build) {
            try {
                return build.get();
            } catch (BadDirectory bad) {
                complaints.addAll(bad.complaints());
                return null;
            }
        }
    }
}
