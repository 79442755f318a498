package vn.lienthong.registry.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.directory.MapSheet;
import vn.lienthong.contract.directory.WardCode;
import vn.lienthong.registry.load.BadDirectory;

class BadMapTest {
    private static final String MORE_COLUMNS = ",china,no,yes,s,medium,s,high,s,high\n";
    private static final String YEN_BAI = "15,Tỉnh Yên Bái,Yen Bai,,2025-06-30,15" + MORE_COLUMNS;
    private static final String LAO_CAI = "15,Tỉnh Lào Cai,Lao Cai,2025-07-01,," + MORE_COLUMNS;
    private static final String DISTRICT = "132,Thành phố Yên Bái,15,,2025-06-30,\n";
    private static final String OLD_WARD = "04252,Phường Yên Thịnh,132,15,,2025-06-30,04252\n";
    private static final String NEW_WARD = "04252,Phường Yên Bái,,15,2025-07-01,,\n";

    private String provinces = YEN_BAI + LAO_CAI;
    private String districts = DISTRICT;
    private String wards = OLD_WARD + NEW_WARD;

    @Test
    void readsAMapThatIsWhole() {
        assertThat(read()).hasSize(2);
        assertThat(AdministrativeMap.of(read()).ward(new WardCode("04252"), LocalDate.parse("2025-07-01")))
                .map(WardPlace::nameVi)
                .contains("Phường Yên Bái");
    }

    @Test
    void refusesPeriodsOfAProvinceThatOverlap() {
        provinces = YEN_BAI.replace("2025-06-30", "2025-07-01") + LAO_CAI;
        districts = wards = "";
        assertRefused("provinces.csv row 3: overlaps map/15@");
    }

    @Test
    void refusesAWardThatChangesWhileItsSheetDoesNot() {
        wards += "04252,Xã Yên Bái,,15,2024-01-01,,\n";
        assertRefused("wards.csv row 4: begins or ends inside the period of map/15@");
    }

    @Test
    void refusesAWardThatIsThereTwiceInAnotherProvince() {
        provinces += "10,Tỉnh Bắc Hà,Bac Ha,2025-07-01,," + MORE_COLUMNS;
        wards += "04252,Xã Yên Bái,,10,2025-07-01,,\n";
        assertRefused("wards.csv row 4: 04252@2025-07-01 is already on row 3");
    }

    @Test
    void refusesTwoWardsOfOneCodeAtOneTime() {
        provinces += "10,Tỉnh Bắc Hà,Bac Ha,2025-08-01,," + MORE_COLUMNS;
        wards += "04252,Xã Yên Bái,,10,2025-08-01,,\n";
        assertRefused("wards.csv row 4: 04252 stands at the same time as Phường Yên Bái, Tỉnh Lào Cai");
    }

    @Test
    void refusesACodeThatIsThereTwice() {
        wards += NEW_WARD;
        districts += DISTRICT;
        provinces += LAO_CAI;
        assertRefused(
                "provinces.csv row 4: map/15@2025-07-01 is already on row 3",
                "districts.csv row 3: 132@ is already on row 2",
                "wards.csv row 4: 04252@2025-07-01 is already on row 3");
    }

    @Test
    void refusesAnUnknownProvince() {
        wards += "00001,Xã Lạ,,99,2025-07-01,,\n";
        districts += "133,Huyện Lạ,98,,2025-06-30,\n";
        assertRefused("districts.csv row 3: no province 98 in its time", "wards.csv row 4: no province 99 in its time");
    }

    @Test
    void refusesAnUnknownDistrict() {
        wards = OLD_WARD.replace("132", "133") + NEW_WARD;
        districts = "";
        assertRefused("wards.csv row 2: unknown district 133");
    }

    @Test
    void refusesAWardThatBecameAnUnknownOne() {
        wards = OLD_WARD.replace(",04252\n", ",04252 09999\n") + NEW_WARD;
        assertRefused("wards.csv row 2: no ward 09999 on 2025-07-01 to succeed it");
    }

    @Test
    void refusesAProvinceThatBecameAnUnknownOne() {
        provinces = YEN_BAI.replace(",15,china", ",77,china") + LAO_CAI;
        assertRefused(
                "provinces.csv row 2: no province 77 on 2025-07-01 to succeed it",
                "wards.csv row 2: its successor 04252 lies in province 15, which does not succeed province 15");
    }

    @Test
    void refusesAnEndWithoutASuccessor() {
        wards = OLD_WARD.replace(",04252\n", ",\n") + NEW_WARD;
        assertRefused("wards.csv row 2: ends on 2025-06-30 without a successor");
    }

    @Test
    void refusesAnIslandDistrictThatEndsWithoutASuccessor() {
        districts += "133,Huyện Đảo,15,,2025-06-30,\n";
        assertRefused("districts.csv row 3: ends on 2025-06-30 without a successor");
    }

    @Test
    void refusesACircleSinceNothingIsSucceededBeforeItEnds() {
        wards = OLD_WARD + NEW_WARD.replace(",,\n", ",,04252\n");
        assertRefused("wards.csv row 3: has successors but has not ended");
    }

    @Test
    void refusesAUnitThatIsOlderThanItsProvince() {
        provinces = LAO_CAI;
        districts = "";
        wards = "04252,Phường Yên Bái,,15,,,\n";
        assertRefused("wards.csv row 2: begins before its province 15");
    }

    @Test
    void namesEveryBadValueWithItsRow() {
        provinces += "1,Tỉnh A,A,,," + MORE_COLUMNS + "16,Vùng A,A,,," + MORE_COLUMNS
                + "17,Tỉnh A,A,,,,mars,no,no,s,medium,s,high,s,high\n";
        provinces += "18,Tỉnh A,A,,,,,maybe,no,s,medium,s,high,s,high\n19,Tỉnh A,A,,,,,no,no,s,medium,,high,s,high\n";
        districts += "13,Huyện A,15,,2025-06-30,\n134,Xã A,15,,2025-06-30,\n";
        wards +=
                "4252,Xã A,,15,,,\n00001,Làng A,,15,,,\n00002,Xã A,,15,2025-02-30,,\n00003,Xã A,,15,2025-07-01,2025-06-30,\n";
        wards += "00004,Huyện A,,15,2025-07-01,,\n00005,Xã A,,15,2025-07-01,,x\n00006,Xã A,,,2025-07-01,,\n";
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(this::read)
                .satisfies(bad -> assertThat(bad.complaints())
                        .satisfiesExactly(
                                complaint -> assertThat(complaint)
                                        .isEqualTo("provinces.csv row 4: not a province code: '1'"),
                                complaint -> assertThat(complaint)
                                        .isEqualTo(
                                                "provinces.csv row 5: not the name of an administrative unit: 'Vùng A'"),
                                complaint ->
                                        assertThat(complaint).isEqualTo("provinces.csv row 6: not a neighbour: 'mars'"),
                                complaint -> assertThat(complaint)
                                        .isEqualTo("provinces.csv row 7: coastal is neither yes nor no: 'maybe'"),
                                complaint -> assertThat(complaint).isEqualTo("provinces.csv row 8: no source"),
                                complaint -> assertThat(complaint)
                                        .isEqualTo("districts.csv row 3: not a district code: '13'"),
                                complaint -> assertThat(complaint)
                                        .isEqualTo("districts.csv row 4: not the name of a district: 'Xã A'"),
                                complaint ->
                                        assertThat(complaint).isEqualTo("wards.csv row 4: not a ward code: '4252'"),
                                complaint -> assertThat(complaint)
                                        .isEqualTo("wards.csv row 5: not the name of an administrative unit: 'Làng A'"),
                                complaint -> assertThat(complaint).startsWith("wards.csv row 6: Text '2025-02-30'"),
                                complaint -> assertThat(complaint)
                                        .isEqualTo(
                                                "wards.csv row 7: ends on 2025-06-30 before it begins on 2025-07-01"),
                                complaint -> assertThat(complaint)
                                        .isEqualTo("wards.csv row 8: not the name of a ward: 'Huyện A'"),
                                complaint -> assertThat(complaint).isEqualTo("wards.csv row 9: not a ward code: 'x'"),
                                complaint -> assertThat(complaint).isEqualTo("wards.csv row 10: no province")));
    }

    @Test
    void refusesSheetsOfTheTopicByTheirKeys() {
        List<MapSheet> sheets = new ArrayList<>(read());
        sheets.removeLast();
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> AdministrativeMap.of(sheets))
                .satisfies(bad -> assertThat(bad.complaints())
                        .containsExactly(
                                "map/15@: no province 15 on 2025-07-01 to succeed it",
                                "map/15@: unit 04252: no ward 04252 on 2025-07-01 to succeed it"));
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> AdministrativeMap.of(
                        List.of(read().iterator().next(), read().iterator().next())))
                .withMessageContaining("map/15@: overlaps map/15@");
    }

    private void assertRefused(String... complaints) {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(this::read)
                .satisfies(bad -> assertThat(bad.complaints()).containsExactly(complaints));
    }

    private List<MapSheet> read() {
        return List.copyOf(ShippedMap.read(
                        new StringReader(
                                "code,name_vi,name_en,effective_from,effective_to,successors,land_borders,coastal,border_guard_command,borders_source,borders_confidence,source,confidence,units_source,units_confidence\n"
                                        + provinces),
                        new StringReader("code,name_vi,province,effective_from,effective_to,successors\n" + districts),
                        new StringReader(
                                "code,name_vi,district,province,effective_from,effective_to,successors\n" + wards))
                .sheets());
    }
}
