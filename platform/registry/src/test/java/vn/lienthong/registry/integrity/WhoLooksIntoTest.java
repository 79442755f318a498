package vn.lienthong.registry.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.connection.Connections;

/** Whom a tip on officials must not reach, and who looks into it. */
class WhoLooksIntoTest {
    private static final Directory SHIPPED = Directory.shipped();
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<AgencyCode> ALL = SHIPPED.agencies().all().stream()
            .filter(agency -> agency.existsOn(TODAY))
            .map(Agency::code)
            .toList();
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode INSPECTORATE = new AgencyCode("GOV-INSP");

    private static WhoLooksInto into(AgencyCode concerned, AgencyCode... connected) {
        Directory directory = SHIPPED.connecting(Connections.fromTheBeginning(List.of(connected)));
        return WhoLooksInto.of(directory, List.of(concerned), NOW, NOW);
    }

    @Test
    void isKeptFromTheBodyFromThoseBesideItAndFromAllUnderThese() {
        KeptFrom kept = KeptFrom.of(SHIPPED, List.of(POLICE), TODAY);

        assertThat(Stream.of("POLICE-15", "PC03-15", "POLICE-01", "PC03-01"))
                .allSatisfy(code -> assertThat(kept.holds(new AgencyCode(code))).isTrue());
        assertThat(Stream.of("MPS", "C03", "SC389-15", "MS-15", "NSC389-SO"))
                .allSatisfy(code -> assertThat(kept.holds(new AgencyCode(code))).isFalse());
    }

    @Test
    void isKeptFromUnitsOfCommunesToo() {
        KeptFrom kept = KeptFrom.of(SHIPPED, List.of(new AgencyCode("SC389-15")), TODAY);
        AgencyCode ward = SHIPPED.map().all().stream()
                .filter(sheet -> sheet.province().code().value().equals("15"))
                .flatMap(sheet -> sheet.wards().stream())
                .map(each -> new AgencyCode("SC389-" + each.code().value()))
                .filter(code -> SHIPPED.agency(code, TODAY).isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(kept.holds(ward)).isTrue();
    }

    @Test
    void goesToTheNearestBodyAboveThatIsConnectedByTheLaw() {
        CompetenceProposal proposal = into(new AgencyCode("PC03-15"), POLICE, new AgencyCode("MPS"), OFFICE)
                .proposal(NOW);

        assertThat(proposal.verdict()).isEqualTo(CompetenceVerdict.ONE);
        assertThat(proposal.leads()).containsExactly(POLICE, new AgencyCode("MPS"), OFFICE);
        assertThat(proposal.basis()).isEqualTo("Luật Tố cáo 25/2018/QH14 Điều 12");
        assertThat(proposal.sentence()).startsWith("Công an tỉnh Lào Cai (POLICE-15) giải quyết: tin về ");
    }

    @Test
    void goesWhereTheDirectorySaysWhereNobodyAboveIsConnected() {
        assertThat(into(POLICE, POLICE, OFFICE).receiver(POLICE, NOW)).contains(OFFICE);
        assertThat(into(POLICE, POLICE, OFFICE).proposal(NOW).basis()).isEqualTo("Mặc định của hệ thống");
        assertThat(into(OFFICE, OFFICE, INSPECTORATE).receiver(OFFICE, NOW)).contains(INSPECTORATE);
    }

    @Test
    void goesToNobodyWhereNoneOfThemIsConnected() {
        WhoLooksInto who = into(POLICE, POLICE);

        assertThat(who.receiver(POLICE, NOW)).isEmpty();
        assertThat(who.proposal(NOW).verdict()).isEqualTo(CompetenceVerdict.NOBODY);
        assertThat(who.proposal(NOW).sentence()).contains("Công an tỉnh Lào Cai (POLICE-15)", "công văn");
    }

    @Test
    void staysWithWhoeverIsToldAndDoesNotStandTooNear() {
        AgencyCode market = new AgencyCode("MS-15");

        assertThat(into(POLICE, market, OFFICE).receiver(market, NOW)).contains(market);
    }

    @Test
    void neverReachesOneFromWhomItIsKeptWhoeverIsConcerned() {
        Random random = new Random(389);
        for (int each = 0; each < 300; each++) {
            AgencyCode concerned = ALL.get(random.nextInt(ALL.size()));
            AgencyCode told = ALL.get(random.nextInt(ALL.size()));
            Directory all = SHIPPED.connecting(Connections.fromTheBeginning(ALL));
            WhoLooksInto who = WhoLooksInto.of(all, List.of(concerned), NOW, NOW);

            assertThat(who.kept().holds(concerned)).isTrue();
            assertThat(who.proposal(NOW).leads())
                    .as("on %s", concerned)
                    .isNotEmpty()
                    .noneMatch(who.kept()::holds);
            assertThat(who.receiver(told, NOW))
                    .hasValueSatisfying(
                            receiver -> assertThat(who.kept().holds(receiver)).isFalse());
        }
    }

    @Test
    void aReorganisationLaterOpensItToNobody() {
        LocalDate before = LocalDate.of(2025, 1, 15);
        KeptFrom then = KeptFrom.of(SHIPPED, List.of(new AgencyCode("OLD-MS-94")), before);
        KeptFrom both = KeptFrom.of(SHIPPED, List.of(new AgencyCode("OLD-MS-94")), before, TODAY);

        assertThat(SHIPPED.agencies().all().stream().map(Agency::code).filter(then::holds))
                .isNotEmpty()
                .allMatch(both::holds);
        assertThat(both.holds(new AgencyCode("MS-92")))
                .as("who took its work over")
                .isTrue();
    }
}
