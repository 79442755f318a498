package vn.lienthong.registry.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.map.Provinces;

class OverseersTest {
    private static final AgencyCode STANDING_OFFICE = new AgencyCode("NSC389-SO");

    private final Overseers overseers = new Overseers(Agencies.load());

    @Test
    void letsTheStandingOfficeWatchOverEverything() {
        assertThat(overseers.national()).containsExactly(STANDING_OFFICE);
        assertThat(overseers.of(null)).isEqualTo(overseers.national());
    }

    @Test
    void addsTheCommitteeOfTheProvinceAndNoOther() {
        assertThat(Provinces.load().all())
                .allSatisfy(province -> assertThat(overseers.of(province.code()))
                        .containsExactlyInAnyOrder(STANDING_OFFICE, new AgencyCode("SC389-" + province.code())));
    }

    @Test
    void knowsNoCommitteeOfAnUnknownProvince() {
        assertThat(overseers.of(new ProvinceCode("99"))).containsExactly(STANDING_OFFICE);
    }

    @Test
    void letsNoCommitteeOfTheFormerMapWatchOn() {
        assertThat(overseers.of(new ProvinceCode("94"))).containsExactly(STANDING_OFFICE);
        assertThat(overseers.of(new ProvinceCode("15"))).containsExactly(STANDING_OFFICE, new AgencyCode("SC389-15"));
    }
}
