package vn.lienthong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.competence.CaseFileFacts;
import vn.lienthong.registry.map.WhichProvince;

/** The published cases say in their titles where they were: what their codes mean must agree, and so must whom the rules name. */
class CasesOnTheMapTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private final Directory directory = Directory.shipped();
    private final List<Act> cases = Script.load().cases();

    @Test
    void everyCodeMeansTheProvinceOfTheTitle() {
        assertThat(cases).hasSize(100).allSatisfy(act -> {
            Detection detection = detection(act);
            Optional<Province> titled = titled(act, detection.mapDay(TODAY));
            Optional<Province> meant = Optional.ofNullable(detection.province())
                    .flatMap(code -> directory.map().province(code, detection.mapDay(TODAY)));

            assertThat(meant).as(title(act)).isEqualTo(titled);
        });
        assertThat(cases).filteredOn(act -> detection(act).province() != null).hasSize(98);
    }

    /** Of the cases detected before 2025-07-01 fourteen named an agency of another province, when their codes were today's. */
    @Test
    void whomTheRulesProposeIsOfTheProvinceOfTheTitle() {
        int before = 0;
        for (Act act : cases) {
            Detection detection = detection(act);
            LocalDate day = detection.day(TODAY);
            before += day.isBefore(LocalDate.of(2025, 7, 1)) ? 1 : 0;
            Optional<Province> titled = titled(act, day);
            for (Agency agency : proposed(act, day)) {
                if (agency.province() != null) {
                    assertThat(titled.map(Province::code))
                            .as("%s: %s", title(act), agency.code())
                            .contains(agency.province());
                }
            }
        }
        assertThat(before).isEqualTo(54);
    }

    private List<Agency> proposed(Act act, LocalDate day) {
        Detection detection = detection(act);
        ProvinceCode then = Optional.ofNullable(detection.province())
                .flatMap(code -> directory.map().carried(code, detection.mapDay(TODAY), day))
                .orElse(null);
        var facts = CaseFileFacts.of(((OpenCaseFile) act.command()).facts(), directory.words())
                .in(then);
        var proposal = CompetenceProposal.of(directory.competence().whoIsCompetent(facts, day));
        return proposal.leads().stream()
                .map(code -> directory.agencies().find(code, day).orElseThrow())
                .toList();
    }

    /** The province that the title begins with, by the map of that day; none in the two cases that were at sea. */
    private Optional<Province> titled(Act act, LocalDate day) {
        String place = title(act).substring(0, title(act).indexOf(':'));
        List<Province> found = new WhichProvince(directory.map()).on(day, place);
        assertThat(found.size()).as(title(act)).isEqualTo(place.startsWith("Vùng Cảnh sát biển") ? 0 : 1);
        return found.stream().findFirst();
    }

    private static Detection detection(Act act) {
        return ((OpenCaseFile) act.command()).facts().detection();
    }

    private static String title(Act act) {
        return Objects.requireNonNull(((OpenCaseFile) act.command()).facts().title());
    }
}
