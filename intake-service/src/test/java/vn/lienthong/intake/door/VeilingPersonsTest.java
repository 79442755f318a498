package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.door.Arrivals.IDENTIFIERS;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.anAdmission;
import static vn.lienthong.intake.door.Arrivals.anArrival;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.RevisePlan;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanLinks;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetPerson;
import vn.lienthong.intake.door.Admission.Verdict;
import vn.lienthong.intake.door.VeilingIdentifiers.Veiled;

/** What identifies a person at whom a plan is aimed becomes hashes at the door, as what identifies a subject of an interest. */
class VeilingPersonsTest {
    private static final String NUMBER = "010 090 001 234";
    private static final String DIGITS = "010090001234";
    private static final PlanPeriod PERIOD = new PlanPeriod(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31));

    @Test
    void writesNoIdentifierOn() {
        Veiled veiled = IDENTIFIERS.veil(anArrival(new DraftPlan(terms("Chủ kho", person(NUMBER)))));

        assertThat(veiled.concerned()).isTrue();
        assertThat(veiled.reasons()).isEmpty();
        assertThat(text(veiled.arrival())).doesNotContain(NUMBER, DIGITS);
        assertThat(anAdmission().admit(veiled.arrival())).isInstanceOfSatisfying(Verdict.Admitted.class, admitted -> {
            String command = new String(admitted.command().payload(), StandardCharsets.UTF_8);
            assertThat(command).contains("blind:").doesNotContain(DIGITS, "near:", "seal:");
            assertThat(VeilingIdentifiers.in(admitted.type().name(), admitted.content()))
                    .as("counted as tries")
                    .hasSize(1);
        });
    }

    @Test
    void meetsTheSameNumberInAnInterest() {
        Veiled veiled = IDENTIFIERS.veil(anArrival(new DraftPlan(terms("Chủ kho", person(NUMBER)))));
        String token = Arrivals.BLINDING
                .of(LAO_CAI, SubjectKind.TAX_CODE, DIGITS)
                .orElseThrow()
                .tokens()
                .getFirst();

        assertThat(text(veiled.arrival())).contains(token);
    }

    @Test
    void leavesWhatARevisionLeavesAndAPlanWithoutPersons() {
        RevisePlan revise = new RevisePlan(
                new PlanId(new UUID(392, 1)), terms("Chủ kho", person(TargetPerson.HIDDEN)), "Sửa.", null);
        Veiled left = IDENTIFIERS.veil(anArrival(revise));

        assertThat(left.reasons()).isEmpty();
        assertThat(anAdmission().admit(left.arrival())).isInstanceOf(Verdict.Admitted.class);
        assertThat(IDENTIFIERS
                        .veil(anArrival(new DraftPlan(terms("Kho số 7", null))))
                        .concerned())
                .isFalse();
    }

    @Test
    void refusesWhatLiesInAnOutboxAsItWasWritten() {
        Arrival clear = anArrival(new DraftPlan(terms("Chủ kho", person(NUMBER))));

        assertThat(refusals(clear)).extracting(Reason::pointer).containsExactly("/terms/targets/0/person/identity");
        assertThat(refusals(clear))
                .allSatisfy(reason -> assertThat(reason.detail()).doesNotContain(DIGITS));
    }

    @Test
    void refusesANumberThatIsNoneAndALabelThatTellsIt() {
        assertThat(IDENTIFIERS
                        .veil(anArrival(new DraftPlan(terms("Chủ kho", person("12")))))
                        .reasons())
                .extracting(Reason::pointer)
                .containsExactly("/terms/targets/0/person/identity");
        assertThat(IDENTIFIERS
                        .veil(anArrival(new DraftPlan(terms("Ông có CCCD " + DIGITS, person(NUMBER)))))
                        .reasons())
                .extracting(Reason::pointer)
                .containsExactly("/terms/targets/0/label");
    }

    @ParameterizedTest
    @CsvSource({
        "identity, 010 090 001 234, Ông có CCCD 010.090.001-234",
        "passport, C1234567, hộ chiếu c1234567",
        "passport, c 1234567, Hộ chiếu C-1234567",
        "phone, 0912345678, +84 912 345 678",
        "phone, +84 912 345 678, gọi (0912) 345.678",
        "phone, 0214 3840389, 0084 214 3840389"
    })
    void refusesATextThatTellsTheNumberHoweverItIsSpelled(String field, String number, String text) {
        RevisePlan revise = new RevisePlan(new PlanId(new UUID(392, 1)), terms("Chủ kho", null), "Sửa.", null);
        ObjectNode tree = (ObjectNode) Json.tree(Json.write(revise));
        ((ObjectNode) tree.at("/terms/targets/0")).putObject("person").put(field, number);
        assertThat(IDENTIFIERS.veil(revising(revise, tree)).reasons()).isEmpty();

        ObjectNode written = (ObjectNode) tree.at("/terms");
        List.of("title", "purpose", "coordination").forEach(each -> written.put(each, text));
        ((ObjectNode) tree.at("/terms/targets/0")).put("label", text);
        tree.put("reason", text);

        assertThat(IDENTIFIERS.veil(revising(revise, tree)).reasons())
                .extracting(Reason::pointer)
                .containsExactlyInAnyOrder(
                        "/terms/title", "/terms/purpose", "/terms/coordination", "/terms/targets/0/label", "/reason");
    }

    /** A field that is spelled wrongly, or a payload that cannot be read, must not take a number to the log either. */
    @Test
    void isConcernedByAllThatMayHoldOne() {
        DraftPlan draft = new DraftPlan(terms("Chủ kho", person(NUMBER)));
        ObjectNode tree = (ObjectNode) Json.tree(Json.write(draft));
        ObjectNode target = (ObjectNode) tree.at("/terms/targets/0");
        target.set("persn", target.remove("person"));

        assertThat(IDENTIFIERS.veil(withPayload(draft, Json.write(tree))).concerned())
                .isTrue();
        byte[] cut = "{\"terms\": {\"targets\": [{\"person\": {\"identity\": \"010".getBytes(StandardCharsets.UTF_8);
        assertThat(IDENTIFIERS.veil(withPayload(draft, cut)).concerned()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"terms\": {\"target\": [{\"person\": {\"identity\": \"010090001234\"}}]}}",
                "{\"targets\": [{\"person\": {\"identity\": \"010090001234\"}}]}",
                "{\"terms\": {\"targets\": {\"persn\": {\"number\": \"010090001234\"}}}}",
                "{\"terms\": {\"targets\": [\"010090001234\"]}}",
                "{\"terms\": {\"targets\": [[{\"number\": \"010090001234\"}]]}}",
                "{\"terms\": {\"targets\": [], \"passport\": \"C1234567\"}}",
                "{\"terms\": \"010090001234\"}",
                "{\"phone\": \"0912345678\"}",
                "\"{\\\"terms\\\": {\\\"identity\\\": \\\"010090001234\\\"}}\""
            })
    void isConcernedByAPersonWhereverItStandsAndWritesNothingOfIt(String payload) {
        DraftPlan draft = new DraftPlan(terms("Chủ kho", null));

        Veiled veiled = IDENTIFIERS.veil(withPayload(draft, payload.getBytes(StandardCharsets.UTF_8)));

        assertThat(veiled.concerned()).isTrue();
        assertThat(refusals(veiled.arrival())).isNotEmpty();
    }

    /** The door does not take it, but it would lie in the outbox. */
    @Test
    void isConcernedByWhatOnlyTheSystemMaySay() {
        Arrival clear = anArrival(new DraftPlan(terms("Chủ kho", person(NUMBER))));
        Map<String, String> attributes = new HashMap<>(clear.attributes());
        attributes.put("type", "vn.lienthong.plan.drafted.v1");

        Veiled veiled = IDENTIFIERS.veil(
                new Arrival(clear.agency(), attributes, clear.contentType(), clear.payload(), clear.now()));

        assertThat(veiled.concerned()).isTrue();
        assertThat(refusals(veiled.arrival())).extracting(Reason::code).contains(ReasonCode.UNKNOWN_TYPE);
    }

    private static Arrival revising(RevisePlan revise, ObjectNode tree) {
        Arrival good = anArrival(revise);
        return new Arrival(good.agency(), good.attributes(), good.contentType(), Json.write(tree), good.now());
    }

    private static Arrival withPayload(DraftPlan draft, byte[] payload) {
        Arrival good = anArrival(draft);
        assertThat(good.attributes())
                .containsEntry("type", MessageTypes.of(draft).name());
        return new Arrival(good.agency(), good.attributes(), good.contentType(), payload, good.now());
    }

    private static List<Reason> refusals(Arrival arrival) {
        return anAdmission().admit(arrival) instanceof Verdict.Refused(var reasons) ? reasons : List.of();
    }

    private static String text(Arrival arrival) {
        return new String(arrival.payload(), StandardCharsets.UTF_8);
    }

    private static TargetPerson person(String identity) {
        return new TargetPerson(identity, null, null);
    }

    private static PlanTerms terms(String label, @Nullable TargetPerson person) {
        return new PlanTerms(
                PlanKind.VERIFY,
                "Kế hoạch xác minh kho hàng",
                "Xác minh người đứng sau kho hàng.",
                List.of(),
                PERIOD,
                new PlanScope(List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(new PlanPart(null, null, null, LAO_CAI, List.of())),
                null,
                List.of(),
                List.of(new Target(label, null, null, PERIOD, person)),
                new PlanReviews(List.of(), PERIOD.to()),
                new PlanLinks(null, null, null));
    }
}
