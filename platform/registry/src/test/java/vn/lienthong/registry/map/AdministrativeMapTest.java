package vn.lienthong.registry.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.DistrictCode;
import vn.lienthong.contract.directory.MapSheet;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.UnitKind;
import vn.lienthong.contract.directory.WardCode;

class AdministrativeMapTest {
    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate AFTER = LocalDate.parse("2025-07-01");
    private static final LocalDate NOW = LocalDate.parse("2026-11-22");
    private static final AdministrativeMap MAP = AdministrativeMap.load();

    @Test
    void has63ProvincesBeforeTheChangeAnd34After() {
        assertThat(MAP.provinces(BEFORE)).hasSize(63);
        assertThat(MAP.provinces(AFTER)).hasSize(34);
        assertThat(MAP.provinces(NOW)).hasSize(34);
    }

    @Test
    void has10035WardsBeforeTheChangeAnd3321After() {
        assertThat(wards(BEFORE)).hasSize(10_035).doesNotHaveDuplicates();
        assertThat(wards(AFTER)).hasSize(3_321).doesNotHaveDuplicates();
        assertThat(wards(NOW)).hasSize(3_321);
    }

    @Test
    void has696DistrictsBeforeTheChangeAndNoneAfter() {
        assertThat(districts(BEFORE)).hasSize(696);
        assertThat(districts(AFTER)).isEmpty();
    }

    @Test
    void countsTheKindsAsTheResolutionsDo() {
        assertThat(kinds(AFTER, UnitKind.COMMUNE)).isEqualTo(2_621);
        assertThat(kinds(AFTER, UnitKind.WARD)).isEqualTo(687);
        assertThat(kinds(AFTER, UnitKind.SPECIAL_ZONE)).isEqualTo(13);
        assertThat(kinds(NOW, UnitKind.COMMUNE)).isEqualTo(2_611);
        assertThat(kinds(NOW, UnitKind.WARD)).isEqualTo(697);
        assertThat(cities(AFTER)).isEqualTo(6);
        assertThat(cities(NOW)).isEqualTo(7);
    }

    @Test
    void leadsEveryProvinceToItsSuccessorAndBack() {
        for (Province old : MAP.provinces(BEFORE)) {
            Successors<Province> successors = MAP.successors(old.code(), BEFORE, NOW);
            assertThat(successors.units()).as(old.nameVi()).hasSize(1);
            ProvinceCode code = successors.units().getFirst().code();
            assertThat(MAP.predecessors(code, NOW, BEFORE)).contains(old);
        }
        assertThat(MAP.provinces(NOW))
                .allSatisfy(now ->
                        assertThat(MAP.predecessors(now.code(), NOW, BEFORE)).isNotEmpty());
    }

    @Test
    void leadsEveryWardToItsSuccessorsAndBackOver10602Steps() {
        int steps = 0;
        for (WardPlace old : wards(BEFORE)) {
            Successors<WardPlace> successors = MAP.successors(old.ward().code(), BEFORE, AFTER);
            assertThat(successors.units()).as(old.address()).isNotEmpty();
            assertThat(successors.split()).isEqualTo(successors.units().size() > 1);
            for (WardPlace next : successors.units()) {
                assertThat(MAP.predecessors(next.ward().code(), AFTER, BEFORE)).contains(old);
                steps++;
            }
        }
        long islands = districts(BEFORE).stream()
                .mapToLong(district -> district.successors().size())
                .sum();
        assertThat(steps + islands).isEqualTo(10_602);
    }

    @Test
    void leadsEveryWardOfTodayBackToWhatItWas() {
        for (WardPlace ward : wards(NOW)) {
            List<Place> origins = MAP.predecessors(ward.ward().code(), NOW, BEFORE);
            assertThat(origins).as(ward.address()).isNotEmpty();
            assertThat(MAP.province(ward.province().code(), NOW)).contains(ward.province());
            origins.forEach(
                    origin -> assertThat(MAP.successors(origin.province().code(), BEFORE, NOW)
                                    .units())
                            .containsExactly(ward.province()));
        }
    }

    @Test
    void resolvesEveryWardByItsCodeAndByItsFullName() {
        for (LocalDate day : List.of(BEFORE, AFTER, NOW)) {
            for (WardPlace ward : wards(day)) {
                assertThat(MAP.ward(ward.ward().code(), day)).contains(ward);
                assertThat(MAP.provinceOf(ward.ward().code(), day)).contains(ward.province());
                assertThat(MAP.wardsNamed(ward.nameVi(), ward.province().code(), day))
                        .contains(ward);
            }
        }
    }

    @Test
    void resolvesEveryDistrictByItsCodeAndByItsName() {
        for (DistrictPlace district : districts(BEFORE)) {
            assertThat(MAP.district(district.district().code(), BEFORE)).contains(district);
            assertThat(MAP.districtsNamed(district.nameVi(), BEFORE)).contains(district);
            assertThat(MAP.successors(district.district().code(), BEFORE, NOW).units())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15, Tỉnh Yên Bái, Tỉnh Lào Cai",
        "24, Tỉnh Bắc Giang, Tỉnh Bắc Ninh",
        "44, Tỉnh Quảng Bình, Tỉnh Quảng Trị",
        "52, Tỉnh Bình Định, Tỉnh Gia Lai",
        "80, Tỉnh Long An, Tỉnh Tây Ninh",
        "82, Tỉnh Tiền Giang, Tỉnh Đồng Tháp",
        "91, Tỉnh Kiên Giang, Tỉnh An Giang"
    })
    void readsACodeThatChangedItsNameByTheDay(String code, String before, String after) {
        assertThat(MAP.province(new ProvinceCode(code), BEFORE))
                .map(Province::nameVi)
                .contains(before);
        assertThat(MAP.province(new ProvinceCode(code), AFTER))
                .map(Province::nameVi)
                .contains(after);
    }

    @Test
    void knowsThatHueBecameACityBeforeTheChange() {
        ProvinceCode hue = new ProvinceCode("46");
        assertThat(MAP.province(hue, LocalDate.parse("2024-12-31")))
                .map(Province::nameVi)
                .contains("Tỉnh Thừa Thiên Huế");
        assertThat(MAP.province(hue, LocalDate.parse("2025-01-01")))
                .map(Province::kind)
                .contains(UnitKind.CITY);
        assertThat(MAP.predecessors(hue, NOW, LocalDate.parse("2024-01-01")))
                .extracting(Province::nameVi)
                .containsExactly("Tỉnh Thừa Thiên Huế");
    }

    @Test
    void knowsThatTenCommunesOfDongNaiBecameWardsIn2026() {
        LocalDate eve = LocalDate.parse("2026-04-29");
        WardCode longThanh = new WardCode("26368");
        assertThat(MAP.ward(longThanh, eve)).map(WardPlace::address).contains("Xã Long Thành, Tỉnh Đồng Nai");
        assertThat(MAP.ward(longThanh, NOW)).map(WardPlace::address).contains("Phường Long Thành, Thành phố Đồng Nai");
        long became = wards(eve).stream()
                .filter(ward -> !MAP.ward(ward.ward().code(), NOW)
                        .orElseThrow()
                        .nameVi()
                        .equals(ward.nameVi()))
                .count();
        assertThat(became).isEqualTo(10);
    }

    @Test
    void doesNotJoinACodeAcrossTheChange() {
        WardCode code = new WardCode("00097");
        assertThat(MAP.ward(code, BEFORE))
                .map(WardPlace::address)
                .contains("Phường Tứ Liên, Quận Tây Hồ, Thành phố Hà Nội");
        assertThat(MAP.ward(code, AFTER)).map(WardPlace::address).contains("Phường Hồng Hà, Thành phố Hà Nội");
        assertThat(MAP.province(new ProvinceCode("94"), AFTER)).isEmpty();
        assertThat(MAP.district(new DistrictCode("001"), AFTER)).isEmpty();
    }

    @Test
    void saysThatAWardWasSplit() {
        Successors<WardPlace> congVi = MAP.successors(new WardCode("00007"), BEFORE, NOW);
        assertThat(congVi.split()).isTrue();
        assertThat(congVi.units()).extracting(WardPlace::nameVi).contains("Phường Giảng Võ", "Phường Ngọc Hà");
    }

    @Test
    void leadsAnIslandDistrictWithoutWardsToItsSpecialZone() {
        assertThat(MAP.successors(new DistrictCode("318"), BEFORE, NOW).units())
                .extracting(WardPlace::nameVi)
                .containsExactly("Đặc khu Bạch Long Vĩ");
        assertThat(MAP.predecessors(new WardCode("11948"), NOW, BEFORE))
                .extracting(Place::address)
                .containsExactly("Huyện Bạch Long Vĩ, Thành phố Hải Phòng");
    }

    @Test
    void refusesToLookForSuccessorsInThePast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAP.successors(new WardCode("00097"), NOW, BEFORE))
                .withMessage("2025-06-30 is before 2026-11-22");
    }

    @Test
    void knowsTheEdgesOfTheCountry() {
        assertThat(MAP.provinces(NOW).stream().filter(p -> p.borders().borderGuardCommand()))
                .hasSize(30);
        assertThat(MAP.provinces(BEFORE).stream().filter(p -> p.borders().borderGuardCommand()))
                .hasSize(44);
        assertThat(MAP.provinces(BEFORE).stream().filter(p -> p.borders().hasLandBorder()))
                .hasSize(25);
        assertThat(MAP.provinces(BEFORE).stream().filter(p -> p.borders().coastal()))
                .hasSize(28);
        for (Province now : MAP.provinces(NOW)) {
            List<Province> origins = MAP.predecessors(now.code(), NOW, BEFORE);
            assertThat(origins.stream()
                            .flatMap(old -> old.borders().land().stream())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(now.borders().land());
            assertThat(origins.stream().anyMatch(old -> old.borders().coastal()))
                    .isEqualTo(now.borders().coastal());
        }
    }

    @Test
    void travelsInEntriesThatAreSmallAndComeBackTheSame() {
        List<MapSheet> arrived = MAP.all().stream()
                .map(sheet -> {
                    byte[] json = Json.write(sheet);
                    assertThat(json.length).isLessThan(128 * 1024);
                    return Json.read(json, MapSheet.class);
                })
                .toList();
        assertThat(arrived).containsExactlyElementsOf(MAP.all());
        assertThat(AdministrativeMap.of(arrived).wards(new ProvinceCode("01"), NOW))
                .hasSize(126);
        assertThat(arrived.stream().map(MapSheet::key))
                .hasSize(99)
                .doesNotHaveDuplicates()
                .contains("map/15@", "map/15@2025-07-01");
    }

    private static List<WardPlace> wards(LocalDate day) {
        return MAP.provinces(day).stream()
                .flatMap(province -> MAP.wards(province.code(), day).stream())
                .toList();
    }

    private static List<DistrictPlace> districts(LocalDate day) {
        return MAP.all().stream()
                .filter(sheet -> sheet.province().period().contains(day))
                .flatMap(sheet -> sheet.districts().stream())
                .flatMap(district -> MAP.district(district.code(), day).stream())
                .toList();
    }

    private static long kinds(LocalDate day, UnitKind kind) {
        return wards(day).stream().filter(ward -> ward.ward().kind() == kind).count();
    }

    private static long cities(LocalDate day) {
        return MAP.provinces(day).stream()
                .filter(province -> province.kind() == UnitKind.CITY)
                .count();
    }
}
