package vn.lienthong.views.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.feed.FeedItems;

/** The page of information says what its conditions and its grade are called elsewhere. */
class CodesElsewhereTest {
    private static final InformationId ID = new InformationId(new UUID(0x389L, 7));
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final List<AgencyCode> TO = List.of(new AgencyCode("MS-15"));
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final String AGREEMENT = "QCPH-VPTT389-QLTT-2020";

    private final Contents contents = new Contents(Shipped.DIRECTORY, new FeedItems(Shipped.DIRECTORY)::name);

    @ParameterizedTest
    @CsvSource({"NEVER,TLP:AMBER+STRICT", "ASK,TLP:AMBER+STRICT", "AGREEMENT,TLP:GREEN"})
    void howFarItMayGoByTheTrafficLightProtocol(Onward onward, String label) {
        assertThat(codes(shared(conditions(onward, null, null)))).containsEntry("TLP 2.0", label);
    }

    @Test
    void whatMayBeDoneWithItByTheCodesOfEuropol() {
        assertThat(europol(conditions(Onward.ASK, EvidenceUse.ASK, "Chỉ để xác minh")))
                .isEqualTo("H1, H2, H3");
        assertThat(europol(conditions(Onward.ASK, EvidenceUse.ALLOWED, null))).isEqualTo("H2");
        assertThat(europol(null))
                .as("nothing is asked: not passed on all the same")
                .isEqualTo("H2");
    }

    @ParameterizedTest
    @CsvSource({"A,1,A1", "C,3,B3", "F,6,X4"})
    void howMuchItIsTrustedByTheFourByFourSystem(String source, String word, String four) {
        assertThat(codes(shared(content(source, word), null))).containsEntry("Độ tin cậy theo thang 4×4", four);
    }

    @Test
    void whatIsCorrectedGoesByWhatItSaysThen() {
        InformationCorrected corrected = new InformationCorrected(
                ID,
                PROVIDER,
                AT,
                2,
                content("D", "4"),
                "Xác minh lại.",
                TO,
                conditions(Onward.AGREEMENT, null, null),
                new Deadline(AT, AT, true));

        assertThat(codes(shared(null), corrected))
                .containsEntry("TLP 2.0", "TLP:GREEN")
                .containsEntry("Độ tin cậy theo thang 4×4", "C4");
    }

    /** From whom the grade is withheld reads none of its codes. */
    @Test
    void withoutAGradeThereIsNoneElsewhere() {
        InformationContent ungraded =
                new InformationContent("Đường cát", "Ba xe.", picture(), null, null, null, null, null, null, null);

        assertThat(codes(shared(ungraded, null))).containsOnlyKeys("TLP 2.0", "Mã xử lý của Europol");
    }

    private String europol(@Nullable Conditions conditions) {
        return codes(shared(conditions)).getOrDefault("Mã xử lý của Europol", "");
    }

    private Map<String, String> codes(MatterEvent... events) {
        return contents.of(Matter.INFORMATION, List.of(events)).stream()
                .filter(section -> section.titleVi().equals("Tương ứng với mã của nơi khác"))
                .flatMap(section -> section.fields().stream())
                .collect(Collectors.toMap(Field::labelVi, field -> String.valueOf(field.text())));
    }

    private static InformationShared shared(@Nullable Conditions conditions) {
        return shared(content("B", "2"), conditions);
    }

    private static InformationShared shared(InformationContent content, @Nullable Conditions conditions) {
        return new InformationShared(ID, PROVIDER, AT, content, TO, conditions);
    }

    private static Conditions conditions(Onward onward, @Nullable EvidenceUse evidence, @Nullable String purpose) {
        return new Conditions(
                purpose, onward, onward == Onward.AGREEMENT ? AGREEMENT : null, evidence, null, null, null, null);
    }

    private static InformationContent content(String source, String word) {
        Reliability reliability = List.of(Reliability.values()).stream()
                .filter(each -> each.wire().equals(source))
                .findFirst()
                .orElseThrow();
        Credibility credibility = List.of(Credibility.values()).stream()
                .filter(each -> each.wire().equals(word))
                .findFirst()
                .orElseThrow();
        return new InformationContent("Đường cát", "Ba xe.", picture(), reliability, credibility);
    }

    private static Picture picture() {
        return new Picture(null, List.of(), null, "đường cát", null, null);
    }
}
