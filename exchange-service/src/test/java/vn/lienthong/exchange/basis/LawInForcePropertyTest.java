package vn.lienthong.exchange.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.clause.Clauses;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.law.Concerned;
import vn.lienthong.registry.law.LawInForce;
import vn.lienthong.registry.law.LawInForce.Provision;

/** Any agencies, any day, any place, any demand: what is found is in force between them there and then, and demands it. */
class LawInForcePropertyTest {
    private static final Directory DIRECTORY = Shipped.DIRECTORY.get();
    private static final LawInForce LAW = new LawInForce(DIRECTORY);
    private static final List<String> CLAUSES =
            Clauses.load().all().stream().map(clause -> clause.id()).toList();
    private static final List<Agency> AGENCIES =
            List.copyOf(DIRECTORY.agencies().all());
    private static final List<Agency> OF_SOC_TRANG = AGENCIES.stream()
            .filter(agency -> agency.code().value().endsWith("-94"))
            .toList();

    @TestFactory
    Stream<DynamicTest> findsNothingThatDoesNotBindThemThereAndThen() {
        return Seeds.each(40, random -> {
            for (int draw = 0; draw < 250; draw++) {
                Concerned concerned = concerned(random);
                String clause = CLAUSES.get(random.nextInt(CLAUSES.size()));
                LAW.provision(Set.of(clause), concerned).ifPresent(found -> binds(found, clause, concerned));
            }
        });
    }

    @Test
    void findsTheDecisionOfSocTrangBetweenItsAgenciesInSocTrangUntilItsLastDay() {
        assertThat(cited("OLD-POLICE-94", "OLD-SC389-94", "94", LocalDate.of(2025, 6, 30)))
                .contains("QD-25-2017-UBND-SOC-TRANG, Điều 5 khoản 3 điểm c (S2-72)");
        assertThat(cited("OLD-POLICE-94", "OLD-SC389-94", "94", LocalDate.of(2017, 7, 31)))
                .isEmpty();
        assertThat(cited("OLD-POLICE-94", "OLD-SC389-94", "91", LocalDate.of(2025, 6, 30)))
                .isEmpty();
        assertThat(cited("POLICE-92", "TAX-92", "92", LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(cited("POLICE-15", "TAX-15", "15", LocalDate.of(2026, 5, 6))).isEmpty();
    }

    private static Optional<String> cited(String one, String other, String place, LocalDate day) {
        Concerned concerned =
                new Concerned(new AgencyCode(one), Set.of(new AgencyCode(other)), Set.of(new ProvinceCode(place)), day);
        return LAW.provision(Set.of("S2-72"), concerned).map(Provision::cited);
    }

    private static Concerned concerned(Random random) {
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4500));
        List<Agency> from = random.nextInt(3) == 0 ? AGENCIES : OF_SOC_TRANG;
        List<AgencyCode> drawn = new ArrayList<>();
        for (int each = 0; each < 1 + random.nextInt(3); each++) {
            drawn.add(from.get(random.nextInt(from.size())).code());
        }
        if (random.nextInt(4) == 0) {
            drawn.add(new AgencyCode(random.nextBoolean() ? "NSC389-SO" : "NSC389"));
        }
        Set<ProvinceCode> places =
                random.nextInt(3) == 0 ? Set.of() : Set.of(new ProvinceCode(random.nextBoolean() ? "94" : "92"));
        return new Concerned(drawn.getFirst(), Set.copyOf(drawn), places, day);
    }

    private static void binds(Provision found, String clause, Concerned concerned) {
        Agreement agreement = found.agreement();
        assertThat(found.clause()).isEqualTo(clause);
        assertThat(agreement.terms().clauses())
                .anyMatch(article -> article.clauses().contains(clause));
        assertThat(agreement.inForceOn(concerned.day()))
                .as("%s %s", found.cited(), concerned)
                .isTrue();
        List<Agency> all = Stream.concat(Stream.of(concerned.one()), concerned.others().stream())
                .map(code -> DIRECTORY.agencies().find(code, concerned.day()).orElseThrow())
                .toList();
        assertThat(all).as("%s %s", found.cited(), concerned).allMatch(agency -> isParty(agreement, agency, concerned));
        if (agreement.code().equals("QD-25-2017-UBND-SOC-TRANG")) {
            assertThat(concerned.places()).as("%s", concerned).isSubsetOf(new ProvinceCode("94"));
            assertThat(concerned.day()).isBetween("2017-08-01", "2025-06-30");
        }
    }

    private static boolean isParty(Agreement agreement, Agency agency, Concerned concerned) {
        for (AgreementParty party : agreement.parties()) {
            if (party.closeness(agency, concerned.day()) > 0) {
                return true;
            }
        }
        return false;
    }
}
