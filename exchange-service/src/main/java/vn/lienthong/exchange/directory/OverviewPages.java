package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/** How much stands in the directory, and how far it has been read. */
@RestController
class OverviewPages {
    private final Consultations consultations;

    OverviewPages(Consultations consultations) {
        this.consultations = consultations;
    }

    /**
     * @param position offset of the last record of the topic that is in it
     * @param release what shipped, by version and digest
     * @param entries how many entries of each kind, of all times
     * @param onThatDay how many there are of each on the day asked about
     */
    record Overview(
            LocalDate at, long position, String release, Map<String, Long> entries, Map<String, Long> onThatDay) {}

    @GetMapping("/api/v1/directory")
    Overview overview(Caller caller, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        question.orRefuse();
        Map<String, Long> entries = question.directory().entries().stream()
                .map(DirectoryEntry::key)
                .collect(Collectors.groupingBy(
                        key -> key.substring(0, key.indexOf('/')), TreeMap::new, Collectors.counting()));
        return new Overview(at, question.position(), question.release(), entries, onThatDay(question.directory(), at));
    }

    private static Map<String, Long> onThatDay(Directory directory, LocalDate at) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("provinces", (long) directory.map().provinces(at).size());
        counts.put(
                "wards",
                directory.map().provinces(at).stream()
                        .mapToLong(province ->
                                directory.map().wards(province.code(), at).size())
                        .sum());
        counts.put(
                "agencies",
                directory.agencies().all().stream()
                        .filter(agency -> agency.existsOn(at))
                        .count());
        counts.put(
                "rules",
                directory.competence().all().stream()
                        .filter(rule -> rule.period().contains(at))
                        .count());
        counts.put(
                "laws",
                directory.laws().all().stream()
                        .filter(law -> law.period().contains(at))
                        .count());
        counts.put(
                "deadlines",
                directory.deadlines().all().stream()
                        .filter(rule -> rule.period().contains(at))
                        .count());
        counts.put(
                "words",
                directory.words().all().stream()
                        .filter(word -> word.period().contains(at))
                        .count());
        counts.put("agreements", (long) directory.agreements().inForce(at).size());
        return counts;
    }
}
