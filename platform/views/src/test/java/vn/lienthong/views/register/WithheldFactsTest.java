package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileField;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CaseFileWithheld;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.handling.Withholding;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;

/** What is withheld from one of those who may see a case file is on no page, in no list, column, order, search or attachment of it. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class WithheldFactsTest {
    private static final AgencyCode WHOLE = new AgencyCode("POLICE-15");
    private static final AgencyCode PART = new AgencyCode("TAX-15");
    private static final Instant MORNING = SomeCases.MORNING;
    private static final Sha256 PHOTOGRAPH = new Sha256("cd".repeat(32));
    private static final String SUMMARY = "Kho ở lối mở.";
    private static final List<CaseFileWithheld> WITHHELD = List.of(
            new CaseFileWithheld(CaseFileField.VALUE, List.of(PART)),
            new CaseFileWithheld(CaseFileField.SUMMARY, List.of(PART)),
            new CaseFileWithheld(CaseFileField.ATTACHMENTS, List.of(PART)));

    private final MongoOperations mongo;
    private final Register register;
    private final RegisterQueries queries;
    private final SomeCases log = new SomeCases();

    WithheldFactsTest(Store store) {
        this.mongo = store.empty();
        this.register = new Register(mongo, Shipped.DIRECTORY);
        this.queries = Lines.of(mongo);
        open(1, 777_000_001L, WITHHELD);
    }

    @Test
    void oneReaderSeesWhatAnotherDoesNot() {
        apply();

        assertThat(all(WHOLE)).contains("777000001", SUMMARY);
        assertThat(all(SomeCases.HOLDER)).contains("777000001", SUMMARY);
        assertThat(all(PART)).doesNotContain("777000001", "777.000.001", SUMMARY, PHOTOGRAPH.value());
        assertThat(page(PART)).contains("Phần không cho một số nơi xem", CaseFileField.VALUE.nameVi());
    }

    @Test
    void whoDoesNotKnowTheValueCannotTellItByTheOrderNorByTheFile() {
        open(2, 900_000_002L, null);
        open(3, null, null);
        apply();

        assertThat(sorted(WHOLE)).containsExactly(id(2), id(1), id(3));
        assertThat(sorted(PART)).containsExactly(id(2), id(1), id(3));
        assertThat(exported(WHOLE)).contains("777000001");
        assertThat(exported(PART)).contains("Vụ 1", "Vụ 2", "900000002").doesNotContain("777000001");
    }

    @Test
    void whatIsAttachedIsNotHandedToWhomItIsWithheldFrom() {
        apply();

        assertThat(queries.attachment(WHOLE, Matter.CASEFILE, id(1), PHOTOGRAPH))
                .isPresent();
        assertThat(queries.attachment(PART, Matter.CASEFILE, id(1), PHOTOGRAPH)).isEmpty();
    }

    @Test
    void whatIsLiftedIsSeenFromThenOnAndWhatIsWithheldAnewIsNot() {
        amend(1, 888_000_001L, null);
        apply();

        assertThat(all(PART)).contains("888000001").doesNotContain("777000001");
        assertThat(page(PART)).contains(SUMMARY);

        amend(1, 999_000_001L, WITHHELD);
        apply();

        assertThat(rows(PART).toString()).doesNotContain("888000001", "999000001");
        assertThat(all(PART)).doesNotContain("999000001");
        assertThat(rows(WHOLE).toString()).contains("999000001");
    }

    @Test
    void noSearchFindsACaseByWhatIsWithheld() {
        apply();

        for (String words : List.of("lối mở", "777000001", PHOTOGRAPH.value())) {
            assertThat(count(PART, Map.of(), words)).isZero();
        }
        assertThat(count(PART, Map.of(), "Vụ 1")).isEqualTo(1);
    }

    /** By whom they name, the rules would tell the measures that are withheld. */
    @Test
    void whyNobodyLeadsIsNotToldToOneFromWhomTheMeasuresAreWithheld() {
        open(2, 5L, List.of(new CaseFileWithheld(CaseFileField.MEASURES, List.of(PART))));
        apply();

        assertThat(triage(rows(WHOLE), 2)).isEqualTo("unassigned");
        assertThat(triage(rows(PART), 2)).isNull();
        assertThat(triage(queries.matters(PART, List.of(id(2))), 2)).isNull();
        assertThat(triage(list(PART), 2)).isNull();
        assertThat(triage(list(WHOLE), 2)).isEqualTo("unassigned");
        assertThat(triage(rows(PART), 1)).as("of which they are told").isEqualTo("unassigned");
        assertThat(queries.matter(PART, Matter.CASEFILE, id(2), () -> {}).orElseThrow())
                .doesNotContainKeys("triage", "triageVi", "triageStepVi");
        Map<String, Object> any = Map.of(Triage.FIELD, Set.of("unassigned", "no_rule"));
        assertThat(count(WHOLE, any, null)).isEqualTo(2);
        assertThat(count(PART, any, null)).isEqualTo(1);
        RegisterCensus census = new RegisterCounter(mongo).count(Instant.EPOCH);
        assertThat(census.of(WHOLE).unled()).containsEntry("casefiles", 2L);
        assertThat(census.of(PART).unled()).containsEntry("casefiles", 1L);
    }

    /** The events that tell it go to all of them, and it rests on nobody's measures. */
    @Test
    void aDisputeIsToldToAllWhoSeeTheFile() {
        Document matter = new Document(Triage.RULED_FROM, List.of(PART.value()))
                .append(Triage.RULED, List.of(WHOLE.value()))
                .append("leadDispute", true);

        assertThat(Triage.of(Subject.seenBy(PART, matter))).isEqualTo(Triage.DISPUTED);
    }

    @Test
    void noDocumentOfTheStoreIsHandedOnThatSaysFromWhomItIs() {
        apply();

        assertThat(rows(PART).toString() + rows(WHOLE)).doesNotContain(Subject.VALUE_FROM, Triage.RULED_FROM);
        assertThat(page(PART)).doesNotContain(Subject.VALUE_FROM, Triage.RULED_FROM, Withholding.IN_ITS_PLACE);
    }

    private void open(int number, @Nullable Long value, @Nullable List<CaseFileWithheld> withheld) {
        CaseFileId id = SomeCases.number(number);
        log.add(
                new CaseFileOpened(
                        id,
                        SomeCases.HOLDER,
                        MORNING.plusSeconds(number),
                        facts(number, value),
                        List.of(WHOLE, PART),
                        new CompetenceProposal(CompetenceVerdict.ONE, List.of(WHOLE), List.of(), "Công an.", "Luật"),
                        null,
                        null,
                        withheld,
                        null),
                WHOLE,
                PART);
    }

    private void amend(int number, long value, @Nullable List<CaseFileWithheld> withheld) {
        log.add(
                new CaseFileAmended(
                        SomeCases.number(number),
                        SomeCases.HOLDER,
                        MORNING.plusSeconds(100 + log.log.size()),
                        facts(number, value),
                        "Định giá lại.",
                        withheld),
                WHOLE,
                PART);
    }

    private static CaseFacts facts(int number, @Nullable Long value) {
        return new CaseFacts(
                "Vụ " + number,
                SUMMARY,
                new Detection(null, "Đội 1", Force.MARKET_SURVEILLANCE, List.of(), null, null, false),
                new Goods("thuốc lá", "tobacco", List.of(), value),
                Violation.SMUGGLED,
                List.of(),
                null,
                null,
                null,
                List.of(new Attachment(PHOTOGRAPH, "kho.jpg", "image/jpeg", 389L, null)));
    }

    private int applied;

    private void apply() {
        register.apply(log.log.subList(applied, log.log.size()));
        applied = log.log.size();
    }

    private static String id(int number) {
        return SomeCases.number(number).key();
    }

    private List<Document> rows(AgencyCode reader) {
        return queries.matters(reader, Matter.CASEFILE, 50);
    }

    private static @Nullable String triage(List<Document> rows, int number) {
        return rows.stream()
                .filter(row -> row.getString("id").equals(id(number)))
                .findFirst()
                .orElseThrow()
                .getString("triage");
    }

    private int count(AgencyCode reader, Map<String, Object> fields, @Nullable String words) {
        Sought sought = words == null ? null : Sought.of(words);
        return queries.count(
                        reader, Matter.CASEFILE, new Filters(fields, List.of(), sought, Order.USUAL, 50, null, null))
                .count();
    }

    private List<Document> list(AgencyCode reader) {
        Filters filters = new Filters(Map.of(), List.of(), null, new Order(Order.By.VALUE, true), 50, null, null);
        return queries.matters(reader, Matter.CASEFILE, filters).items();
    }

    private List<String> sorted(AgencyCode reader) {
        return list(reader).stream().map(row -> row.getString("id")).toList();
    }

    private String exported(AgencyCode reader) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Filters filters = new Filters(Map.of(), List.of(), null, new Order(Order.By.VALUE, true), 50, null, null);
        queries.telling(reader, Matter.CASEFILE, filters, 50)
                .to(some ->
                        some.forEach(row -> rows.add(Columns.of(Matter.CASEFILE).row(row))));
        return rows.toString();
    }

    private String page(AgencyCode reader) {
        return queries.matter(reader, Matter.CASEFILE, id(1), () -> {}).toString();
    }

    /** Everything that the register tells this reader, in whichever way. */
    private String all(AgencyCode reader) {
        return Lines.all(queries, reader, Matter.CASEFILE, id(1));
    }
}
