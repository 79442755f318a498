package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.registry.load.BadDirectory;

class DirectoryTest {
    private static Directory shipped;

    @BeforeAll
    static void load() {
        shipped = Directory.shipped();
    }

    /** The people's committees of districts are subjects of the regulation (QĐ 25/2017 Sóc Trăng, Điều 1 khoản 2). */
    @Test
    void knowsTheBodiesOfDistrictsAndTheAgreementsThatBindThem() {
        Directory directory = Directory.shipped();
        AgencyCode district = new AgencyCode("PC-945");
        LocalDate day = LocalDate.of(2024, 3, 5);

        assertThat(directory.agency(district, day))
                .hasValueSatisfying(found -> assertThat(found.parent()).isEqualTo(new AgencyCode("OLD-PPC-94")));
        assertThat(directory.agency(district, LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(directory.agreements().between(district, new AgencyCode("OLD-PPC-94"), day))
                .extracting(way -> way.agreement().code())
                .containsExactly("QD-25-2017-UBND-SOC-TRANG");
    }

    @Test
    void isTheSameWhenItsEntriesHaveTravelled() {
        List<DirectoryEntry> sent = shipped.entries();
        List<DirectoryEntry> received = sent.stream()
                .map(entry -> Json.read(Json.write(entry), DirectoryEntry.class))
                .toList();

        assertThat(received).isEqualTo(sent);
        assertThat(Directory.of(received).entries()).isEqualTo(sent);
    }

    @Test
    void hasAKeyOfItsOwnForEachEntry() {
        assertThat(shipped.entries()).extracting(DirectoryEntry::key).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhatIsWrongInEveryPartAtOnce() {
        List<DirectoryEntry> entries = new ArrayList<>(shipped.entries());
        entries.removeIf(entry ->
                entry.held() instanceof Agency agency && agency.code().value().equals("NSC389"));
        Agreement twice = shipped.agreements().all().iterator().next();
        entries.add(DirectoryEntry.of(twice));

        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Directory.of(entries))
                .satisfies(bad -> assertThat(bad.complaints()).anyMatch(complaint -> complaint.contains("NSC389")));
    }

    @Test
    void refusesAForceThatTheListNeverHadWhereverItIsNamed() {
        List<DirectoryEntry> entries = new ArrayList<>(shipped.entries());
        entries.removeIf(entry -> entry.key().startsWith("word/force/tax@"));

        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Directory.of(entries))
                .satisfies(bad -> assertThat(bad.complaints())
                        .contains("agency/TAX-15@2025-07-01: unknown force 'tax'")
                        .anyMatch(complaint ->
                                complaint.startsWith("rule/VN-TAX@") && complaint.contains("unknown force 'tax'")));
    }

    @Test
    void refusesToLoseAWordThatARuleNames() {
        List<DirectoryEntry> entries = new ArrayList<>(shipped.entries());
        entries.removeIf(entry -> entry.key().equals("word/violation/market_conduct@"));

        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> Directory.of(entries))
                .satisfies(bad -> assertThat(bad.complaints())
                        .anyMatch(complaint -> complaint.contains("unknown parent 'market_conduct'")));
    }

    @Test
    void fitsIntoOneCommand() {
        int bytes = shipped.entries().stream()
                .mapToInt(entry -> Json.write(entry).length)
                .sum();

        assertThat(bytes).isLessThan(6 * 1024 * 1024);
        assertThat(shipped.entries())
                .allSatisfy(entry -> assertThat(Json.write(entry).length).isLessThan(256 * 1024));
    }
}
