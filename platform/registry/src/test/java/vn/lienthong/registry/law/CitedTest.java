package vn.lienthong.registry.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.registry.Directory;

/** Where an agreement says it is told, as it is cited; what is no provision of the directory is told as it stands. */
class CitedTest {
    private final LawInForce law = new LawInForce(Directory.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QCPH-VPTT389-QLTT-2020 S0-04 | QCPH-VPTT389-QLTT-2020, ¶3 (S0-04)",
                "QCPH-VPTT389-QLTT-2020 S9-99 | QCPH-VPTT389-QLTT-2020 S9-99",
                "QCPH-VPTT389-QLTT-2020 | QCPH-VPTT389-QLTT-2020",
                "Nghị định 98/2020/NĐ-CP Điều 8 | Nghị định 98/2020/NĐ-CP Điều 8",
                "QC-KHONG-CO S0-04 | QC-KHONG-CO S0-04"
            })
    void citesTheProvision(String basis, String cited) {
        assertThat(law.cited(basis)).isEqualTo(cited);
    }
}
