package vn.lienthong.views.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.EuropolCode;
import vn.lienthong.contract.handling.SourceGrade;
import vn.lienthong.contract.handling.Tlp;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;

/** What the conditions and the grade of information are called in other schemes; here the conditions themselves bind. */
final class CodesElsewhere {
    private CodesElsewhere() {}

    static void in(Present present) {
        present.all(InformationShared.class, OnwardGranted.class, AudienceChanged.class, InformationCorrected.class)
                .flatMap(event -> stated(event).stream())
                .reduce((older, newer) -> newer)
                .ifPresent(stated -> present.several("Tương ứng với mã của nơi khác", stated.by(), fields(stated)));
    }

    private record Stated(MatterEvent by, InformationContent content, Conditions conditions) {}

    private static Optional<Stated> stated(MatterEvent event) {
        return switch (event) {
            case InformationShared shared -> stated(shared, shared.content(), shared.conditions());
            case OnwardGranted granted -> stated(granted, granted.content(), granted.conditions());
            case AudienceChanged changed -> stated(changed, changed.content(), changed.conditions());
            case InformationCorrected corrected -> stated(corrected, corrected.content(), corrected.conditions());
            default -> Optional.empty();
        };
    }

    private static Optional<Stated> stated(
            MatterEvent by, @Nullable InformationContent content, @Nullable Conditions conditions) {
        return Optional.ofNullable(content)
                .map(said -> new Stated(by, said, conditions == null ? Conditions.NONE : conditions));
    }

    private static List<Field> fields(Stated stated) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("TLP 2.0", Tlp.of(stated.conditions()).label()));
        fields.add(Field.text("Mã xử lý của Europol", inWords(EuropolCode.of(stated.conditions()))));
        InformationContent content = stated.content();
        if (content.reliability() != null && content.credibility() != null) {
            SourceGrade grade = new SourceGrade(
                    content.reliability().wire(), content.credibility().wire());
            fields.add(Field.text("Độ tin cậy theo thang 4×4", grade.inFour()));
        }
        return fields;
    }

    private static String inWords(Set<EuropolCode> codes) {
        return codes.isEmpty() ? "H0" : codes.stream().map(EuropolCode::name).collect(Collectors.joining(", "));
    }
}
