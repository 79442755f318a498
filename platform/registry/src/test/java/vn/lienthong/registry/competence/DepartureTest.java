package vn.lienthong.registry.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.registry.agency.Agencies;

class DepartureTest {
    private static final Agencies AGENCIES = Agencies.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Yên Bái's market surveillance was merged into Lào Cai's; a rule of its day still names it. */
    @ParameterizedTest(name = "the rules name {0}, a person names {1}: owes a reason {2}")
    @CsvSource({
        "MS-15, MS-15, false",
        "MS-15, DOIT-15, false",
        "OLD-MS-15, MS-15, false",
        "OLD-MS-15, DOIT-15, false",
        "OLD-MS-15, POLICE-15, true",
        "MS-15, MS-01, true"
    })
    void owesNoReasonForWhoAnswersForTheWorkOfTheAgencyNamedNorForOneAbove(
            String proposed, String chosen, boolean owes) {
        CompetenceProposal proposal = new CompetenceProposal(
                CompetenceVerdict.ONE, List.of(new AgencyCode(proposed)), List.of(), "Theo quy định.", null);

        assertThat(new Departure(AGENCIES, TODAY).namesAnother(proposal, new AgencyCode(chosen)))
                .isEqualTo(owes);
    }
}
