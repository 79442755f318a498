package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.contract.directory.DirectoryEntry;

class WithdrawnTest {
    @Test
    void namesNothingThatShips() {
        assertThat(Directory.shipped().entries())
                .extracting(DirectoryEntry::key)
                .doesNotContainAnyElementsOf(Withdrawn.keys());
    }

    @Test
    void namesEveryRuleThatKeptTheRegulationOfSocTrangAliveInCanTho() {
        assertThat(Withdrawn.keys())
                .doesNotHaveDuplicates()
                .contains("rule/S2-07-CT@2025-07-01", "rule/S2-60-CT@2025-07-01")
                .filteredOn(key -> key.endsWith("-CT@2025-07-01"))
                .hasSize(57);
    }
}
