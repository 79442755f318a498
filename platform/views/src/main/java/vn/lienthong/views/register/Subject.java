package vn.lienthong.views.register;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileField;
import vn.lienthong.contract.casefile.CaseFileWithheld;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipEvent.TipWithdrawn;

/**
 * What a matter is about and who has it in hand, by which lists are narrowed and sorted: the goods, the violation, the value
 * and the day of detection by the facts that stand last, the agency that holds the file or with which the tip lies, and the kind of a
 * bulletin, and the stream of a tip.
 */
final class Subject {
    static final String GOODS = "goods";
    static final String VIOLATION = "violation";
    /** In đồng. */
    static final String VALUE = "value";
    /** The day, month or year. */
    static final String DETECTED = "detected";

    /** From which agencies the value is withheld that stands last. */
    static final String VALUE_FROM = "valueFrom";

    static final String HOLDER = "holder";
    /** Which kind of bulletin information is that asks to be acknowledged. */
    static final String BULLETIN = "bulletin";
    /** In which stream a tip is. */
    static final String STREAM = "stream";

    private Subject() {}

    /**
     * The fields of the matter that this event sets; empty if it sets none.
     *
     * @param provider code of the agency whose matter it is
     */
    static Document of(Object content, @Nullable String provider) {
        return switch (content) {
            case CaseFileOpened opened ->
                facts(opened.facts(), opened.withheld()).append(HOLDER, code(opened.by()));
            case CaseFileAmended amended -> facts(amended.facts(), amended.withheld());
            case TransferAccepted accepted -> new Document(HOLDER, code(accepted.by()));
            case CompetenceDecided decided -> new Document(HOLDER, code(decided.holder()));
            case TipReceived received ->
                tip(received.content().facts())
                        .append(HOLDER, code(received.by()))
                        .append(STREAM, received.content().stream().wire());
            case TipOffered offered -> new Document(HOLDER, code(offered.to()));
            case TipAccepted accepted -> new Document(HOLDER, code(accepted.by()));
            case TipReturned returned -> new Document(HOLDER, returned.to() == null ? provider : code(returned.to()));
            case TipWithdrawn withdrawn -> new Document(HOLDER, code(withdrawn.by()));
            case TipReopened reopened -> new Document(HOLDER, code(reopened.to()));
            case InformationShared shared -> bulletin(shared.bulletin());
            default -> new Document();
        };
    }

    private static Document bulletin(@Nullable IssuedBulletin issued) {
        return issued == null
                ? new Document()
                : new Document(BULLETIN, issued.kind().wire());
    }

    private static Document facts(CaseFacts facts, @Nullable List<CaseFileWithheld> withheld) {
        return new Document(GOODS, facts.goods().group())
                .append(VIOLATION, facts.violation().wire())
                .append(VALUE, facts.goods().valueVnd())
                .append(VALUE_FROM, from(CaseFileField.VALUE, withheld))
                .append(
                        DETECTED,
                        Optional.ofNullable(facts.detection().on())
                                .map(PartialDate::value)
                                .orElse(null));
    }

    /** Codes of the agencies from which this is withheld; null for nobody. */
    static @Nullable List<String> from(CaseFileField field, @Nullable List<CaseFileWithheld> withheld) {
        return withheld == null
                ? null
                : withheld.stream()
                        .filter(each -> each.field() == field)
                        .flatMap(each -> each.from().stream())
                        .map(AgencyCode::value)
                        .distinct()
                        .toList();
    }

    /** The matter as one of those reads it that may see it: without the value, and whom the rules name, where that is withheld from it. */
    static Document seenBy(AgencyCode reader, Document matter) {
        return without(Triage.RULED, Triage.RULED_FROM, reader, without(VALUE, VALUE_FROM, reader, matter));
    }

    /** @param fromField where it stands from whom the field is withheld */
    private static Document without(String field, String fromField, AgencyCode reader, Document matter) {
        List<String> from = matter.getList(fromField, String.class);
        if (from == null) {
            return matter;
        }
        Document seen = new Document(matter);
        seen.remove(fromField);
        if (from.contains(reader.value())) {
            seen.remove(field);
        }
        return seen;
    }

    private static Document tip(@Nullable Facts facts) {
        Optional<Facts> known = Optional.ofNullable(facts);
        return new Document(GOODS, known.map(Facts::goods).orElse(null))
                .append(
                        VIOLATION,
                        known.map(Facts::violation).map(Violation::wire).orElse(null));
    }

    private static String code(AgencyCode agency) {
        return agency.value();
    }
}
