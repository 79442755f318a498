package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.door.Arrivals.BLINDING;
import static vn.lienthong.intake.door.Arrivals.IDENTIFIERS;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.anArrival;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.SubjectIdentifier;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.parking.Correction;
import vn.lienthong.contract.parking.ParkingCommand.ReplayParked;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.intake.door.VeilingIdentifiers.Veiled;

/** What is sent in place of a parked record takes no identifier in clear to the log either. */
class CorrectedTextTest {
    private static final ParkingId PARKED = new ParkingId("agency.MS-15.outbox-0@7");
    private static final String DRAFT = MessageTypes.ofPayload(DraftPlan.class).name();
    private static final String REPLAY =
            MessageTypes.ofPayload(ReplayParked.class).name();

    @Test
    void refusesAnInterestInClearAndDoesNotQuoteIt() {
        Veiled veiled = IDENTIFIERS.veil(replaying(correcting(interestIn("29A-123.45"))));

        assertThat(veiled.concerned()).isTrue();
        assertThat(veiled.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.pointer()).isEqualTo("/correction/text");
            assertThat(reason.detail()).startsWith("/subjects/0/value: ").doesNotContain("123.45");
        });
    }

    @Test
    void refusesAPlanThatNamesAPersonInClearAndLeavesWhatIsLeft() {
        String plan =
                "{\"terms\": {\"targets\": [{\"person\": {\"identity\": \"010090001234\", \"phone\": \"đã che\"}}]}}";

        Veiled veiled = IDENTIFIERS.veil(replaying(new Correction(DRAFT, plan)));

        assertThat(veiled.concerned()).isTrue();
        assertThat(veiled.reasons())
                .extracting(Reason::detail)
                .singleElement()
                .asString()
                .startsWith("/terms/targets/0/person/identity: ");
    }

    @Test
    void takesWhatIsBlindedAlready() {
        String blinded = BLINDING.of(LAO_CAI, SubjectKind.PLATE, "29A12345")
                .orElseThrow()
                .text();

        assertThat(IDENTIFIERS.veil(replaying(correcting(interestIn(blinded)))).reasons())
                .isEmpty();
    }

    /** What is spelled wrongly or cannot be read is refused before it is written. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vn.lienthong.plan.draft.v1 | {\"terms\": {\"target\": [{\"person\": {\"identity\": \"010090001234\"}}]}}",
                "vn.lienthong.plan.draft.v1 | {\"terms\": {\"targets\": [{\"person\": {\"identity\": \"0100",
                "vn.lienthong.plan.drft.v1 | {\"person\": {\"identity\": \"010090001234\"}}",
                "vn.lienthong.deconfliction.registr.v1 | {\"subject\": \"29A12345\"}",
                "vn.lienthong.deconfliction.register.v1 | no JSON"
            })
    void isConcernedByAllThatMayHoldOne(String type, String text) {
        assertThat(IDENTIFIERS.veil(replaying(new Correction(type, text))).concerned())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"parked\": \"x\", \"corection\": {\"type\": \"a\", \"text\": \"b\"}}",
                "{\"parked\": \"x\", \"correction\": \"29A12345\"}",
                "{\"parked\": \"x\", \"correction\": {\"type\": \"a\", \"text\": \"b\", \"subjects\": []}}",
                "{\"parked\": \"x\", \"correction\": {\"type\": ",
                "[]"
            })
    void isConcernedByACorrectionThatIsNone(String payload) {
        Arrival good = replaying(null);

        assertThat(IDENTIFIERS
                        .veil(new Arrival(
                                good.agency(),
                                good.attributes(),
                                good.contentType(),
                                payload.getBytes(StandardCharsets.UTF_8),
                                good.now()))
                        .concerned())
                .isTrue();
    }

    @Test
    void isConcernedByOneWithinAnother() {
        Arrival inner = replaying(correcting(interestIn("29A-123.45")));
        String text = new String(inner.payload(), StandardCharsets.UTF_8);

        assertThat(IDENTIFIERS.veil(replaying(new Correction(REPLAY, text))).concerned())
                .isTrue();
    }

    @Test
    void leavesWhatHoldsNone() {
        assertThat(IDENTIFIERS.veil(replaying(null)).concerned()).isFalse();
        assertThat(IDENTIFIERS.veil(replaying(correcting(Arrivals.aCaseFile()))).concerned())
                .isFalse();
    }

    private static Arrival replaying(@Nullable Correction correction) {
        return anArrival(new ReplayParked(PARKED, "Theo công văn số 12.", correction));
    }

    private static Correction correcting(AgencyCommand command) {
        String text = new String(Json.write(command), StandardCharsets.UTF_8);
        return new Correction(MessageTypes.of(command).name(), text);
    }

    private static RegisterInterest interestIn(String plate) {
        return new RegisterInterest(List.of(new SubjectIdentifier(SubjectKind.PLATE, plate)), null, null, null);
    }
}
