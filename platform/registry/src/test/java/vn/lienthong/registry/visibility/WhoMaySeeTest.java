package vn.lienthong.registry.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.registry.agency.Agencies;

class WhoMaySeeTest {
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode NAMED = new AgencyCode("MS-15");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");

    @Test
    void letsTheProviderSeeEvenIfItNamesNobody() {
        Visibility answer = WhoMaySee.ask(PROVIDER, Handling.of(PROVIDER, List.of()));

        assertThat(answer).isEqualTo(new Visibility(true, "Là bên cung cấp."));
    }

    @Test
    void letsThoseSeeWhomTheProviderNames() {
        Visibility answer = WhoMaySee.ask(NAMED, Handling.of(PROVIDER, List.of(NAMED)));

        assertThat(answer).isEqualTo(new Visibility(true, "Được bên cung cấp nêu trong phạm vi chia sẻ."));
    }

    @Test
    void letsNobodyElseSeeHoweverHighItStands() {
        Handling handling = Handling.of(PROVIDER, List.of(NAMED));

        assertThat(Agencies.load().all())
                .extracting(Agency::code)
                .filteredOn(agency -> WhoMaySee.ask(agency, handling).sees())
                .containsExactlyInAnyOrder(PROVIDER, NAMED);
        assertThat(WhoMaySee.ask(new AgencyCode("NSC389-SO"), handling).because())
                .isEqualTo("Không thuộc phạm vi chia sẻ của bên cung cấp.");
    }

    @Test
    void takesACodeThatBeginsLikeANamedOneForAnother() {
        Handling handling = Handling.of(PROVIDER, List.of(new AgencyCode("MS-15")));

        assertThat(WhoMaySee.ask(new AgencyCode("MS-1"), handling).sees()).isFalse();
        assertThat(WhoMaySee.ask(new AgencyCode("MS-150"), handling).sees()).isFalse();
    }

    @Test
    void travelsInTheEnvelopeAndComesBackTheSame() {
        Handling handling = Handling.of(PROVIDER, List.of(STRANGER, NAMED, NAMED));

        assertThat(handling.wire()).isEqualTo("BORDER-15,MS-15,TAX-15");
        assertThat(Handling.from(PROVIDER, handling.wire())).isEqualTo(handling);
    }

    @Test
    void isForTheProviderAloneWhereTheEnvelopeSaysNothing() {
        assertThat(Handling.from(PROVIDER, null)).isEqualTo(Handling.of(PROVIDER, List.of()));
        assertThat(Handling.from(PROVIDER, "")).isEqualTo(Handling.of(PROVIDER, List.of()));
    }

    @Test
    void refusesAnEnvelopeThatNamesNoAgency() {
        assertThatIllegalArgumentException().isThrownBy(() -> Handling.from(PROVIDER, "MS-15,*"));
        assertThatIllegalArgumentException().isThrownBy(() -> Handling.from(PROVIDER, "MS-15, TAX-15"));
    }

    @Test
    void growsOnlyInACopy() {
        Handling handling = Handling.of(PROVIDER, List.of(NAMED));

        Handling wider = handling.and(List.of(STRANGER));

        assertThat(WhoMaySee.ask(STRANGER, wider).sees()).isTrue();
        assertThat(WhoMaySee.ask(STRANGER, handling).sees()).isFalse();
    }

    @Test
    void isNotChangedByWhoeverHoldsTheSetItWasMadeOf() {
        TreeSet<AgencyCode> mine = new TreeSet<>(List.of(NAMED));
        Handling handling = new Handling(PROVIDER, mine, true);

        mine.add(STRANGER);

        assertThat(WhoMaySee.ask(STRANGER, handling).sees()).isFalse();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> handling.audience().add(STRANGER));
    }
}
