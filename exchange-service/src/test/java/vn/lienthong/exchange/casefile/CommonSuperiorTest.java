package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.fixture.Shipped;

class CommonSuperiorTest {
    @ParameterizedTest(name = "between {0} and {1}, connected {2}: {3}")
    @CsvSource({
        "POLICE-15, POLICE-01, MPS SC389-15 NSC389-SO, MPS",
        "POLICE-15, POLICE-01, SC389-15 NSC389-SO, SC389-15",
        "POLICE-15, POLICE-01, NSC389-SO, NSC389-SO",
        "MS-15, DOIT-15, PPC-15 SC389-15, PPC-15",
        "MS-15, DOIT-15, DOIT-15 NSC389-SO, NSC389-SO",
        "MS-15, BORDER-15, SC389-15 NSC389-SO, SC389-15",
        "SC389-15, MS-15, SC389-15 NSC389-SO, NSC389-SO",
        "MS-15, BORDER-15, MS-15, "
    })
    void isTheLowestBodyAboveBothElseTheCommitteeElseTheStandingOffice(
            String one, String other, String connected, String superior) {
        Set<AgencyCode> enrolled =
                Arrays.stream(connected.split(" ")).map(AgencyCode::new).collect(Collectors.toSet());

        var found = CommonSuperior.of(
                Shipped.connecting(enrolled).get(),
                List.of(new AgencyCode(one), new AgencyCode(other)),
                new ProvinceCode("15"),
                Instant.parse("2026-11-20T02:00:00Z"));

        assertThat(found.map(common -> common.agency().value()).orElse(null)).isEqualTo(superior);
    }
}
