package vn.lienthong.contract.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.contract.AgencyCode;

/** What other schemes say of the same conditions and grades: going there and back never lets a thing go further. */
class HandlingCodesTest {
    private static final String AGREEMENT = "QCPH-VPTT389-QLTT-2020";

    @ParameterizedTest
    @CsvSource(textBlock = """
            never,     AMBER_STRICT, never
            ask,       AMBER_STRICT, never
            agreement, GREEN,        agreement
            """)
    void aLabelOfTheTrafficLightProtocolIsNoLooser(String onward, Tlp label, String back) {
        Conditions conditions = onward(onward);

        assertThat(Tlp.of(conditions)).isEqualTo(label);
        assertThat(label.onward(conditions.agreement()).wire()).isEqualTo(back);
    }

    @ParameterizedTest
    @EnumSource
    void nothingComesInThatMayBePassedOnUnasked(Tlp label) {
        assertThat(label.onward(null)).isIn(Onward.NEVER, Onward.ASK);
        assertThat(label.label()).startsWith("TLP:");
    }

    @Test
    void theCodesOfEuropolNameWhatIsAskedBeyondTheLaw() {
        Conditions strict =
                new Conditions("Chỉ để xác minh", Onward.ASK, null, EvidenceUse.ASK, Instant.EPOCH, null, null, null);

        assertThat(EuropolCode.of(strict)).containsExactly(EuropolCode.H1, EuropolCode.H2, EuropolCode.H3);
        assertThat(EuropolCode.of(Conditions.NONE)).containsExactly(EuropolCode.H2);
        assertThat(EuropolCode.of(onward("agreement"))).containsExactly(EuropolCode.H3);
        Conditions back = EuropolCode.conditions(Set.of(EuropolCode.values()), "Chỉ để xác minh");
        assertThat(EuropolCode.of(back)).containsExactly(EuropolCode.values());
        assertThat(EuropolCode.conditions(Set.of(), "không dùng").purpose()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            A, 1, A1, A1
            B, 2, B2, B2
            C, 3, B3, B3
            D, 4, C4, D6
            E, 5, C4, D6
            F, 6, X4, F6
            """)
    void aGradeGoesToTheFourByFourSystemAndComesBackNoBetter(String source, String word, String four, String back) {
        SourceGrade grade = new SourceGrade(source, word);
        SourceGrade again = SourceGrade.ofFour(four.substring(0, 1), four.substring(1));

        assertThat(grade.inFour()).isEqualTo(four);
        assertThat(again.reliability() + again.credibility()).isEqualTo(back);
        assertThat(again.inFour()).isEqualTo(four);
    }

    @Test
    void refusesWhatIsNoGrade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceGrade("X", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> SourceGrade.ofFour("D", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> SourceGrade.ofFour("A", "5"));
    }

    @Test
    void whoHasItFromAnotherIsKeptFromWhatThatOneIsKeptFrom() {
        AgencyCode first = new AgencyCode("MS-15");
        AgencyCode second = new AgencyCode("TAX-15");
        AgencyCode third = new AgencyCode("CUSTOMS");
        Conditions conditions = new Conditions(
                null,
                Onward.ASK,
                null,
                null,
                null,
                null,
                List.of(new Withheld(WithheldField.ROUTE, List.of(first))),
                null);

        Conditions inherited = conditions.inherited(Map.of(second, first, third, second));

        assertThat(inherited.withheldFrom(third)).containsExactly(WithheldField.ROUTE);
        assertThat(inherited.withheldFrom(second)).containsExactly(WithheldField.ROUTE);
        assertThat(conditions.inherited(Map.of(third, second))).isSameAs(conditions);
    }

    private static Conditions onward(String word) {
        Onward onward = Onward.valueOf(word.toUpperCase(Locale.ROOT));
        return new Conditions(
                null, onward, onward == Onward.AGREEMENT ? AGREEMENT : null, null, null, null, null, null);
    }
}
