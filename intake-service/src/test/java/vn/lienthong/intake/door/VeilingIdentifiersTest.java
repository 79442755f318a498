package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.lienthong.intake.door.Arrivals.BLINDING;
import static vn.lienthong.intake.door.Arrivals.IDENTIFIERS;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.POLICE;
import static vn.lienthong.intake.door.Arrivals.anAdmission;
import static vn.lienthong.intake.door.Arrivals.anArrival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.SubjectIdentifier;
import vn.lienthong.contract.deconfliction.SubjectKind;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.intake.blinding.Blinding;
import vn.lienthong.intake.blinding.TokenKeys;
import vn.lienthong.intake.door.Admission.Verdict;
import vn.lienthong.intake.door.VeilingIdentifiers.Veiled;

/** Identifiers become hashes at the door over HTTP; nothing else may stand in an outbox. */
class VeilingIdentifiersTest {
    private static final String SECRET = "A".repeat(43);
    private static final String OTHER = "B".repeat(43);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "plate, 29A-123.45, 29a 12345",
        "plate, 24H-000.11, 24H00011",
        "phone, 0912 345 678, +84 912.345.678",
        "phone, (0214) 3840389, 0084 214 3840389",
        "phone, +856 20 5555 1234, 00856 2055551234",
        "tax_code, 5300123456, 5300 123 456",
        "address, 'Số 12, ngõ 3 Hoàng Liên, phường Cốc Lếu', so 12 ngo 3 hoang lien phuong coc leu",
        "container, MSKU 123456-7, msku1234567"
    })
    void makesOneHashOfAllSpellings(String kind, String one, String other) {
        assertThat(tokens(BLINDING, kind(kind), one)).isEqualTo(tokens(BLINDING, kind(kind), other));
    }

    @Test
    void aTaxCodeOfAPersonIsTheNumberOfTheIdentityCardAndNoOtherKindsMeet() {
        assertThat(tokens(BLINDING, SubjectKind.TAX_CODE, "010090001234"))
                .isEqualTo(tokens(BLINDING, SubjectKind.IDENTITY, "010 090 001 234"));
        assertThat(tokens(BLINDING, SubjectKind.PLATE, "123456789"))
                .isNotEqualTo(tokens(BLINDING, SubjectKind.IDENTITY, "123456789"));
    }

    @Test
    void writesNoIdentifierOn() {
        Veiled veiled = IDENTIFIERS.veil(registering("plate", "29A-123.45"));

        assertThat(veiled.reasons()).isEmpty();
        assertThat(text(veiled.arrival())).doesNotContain("123.45", "12345");
        assertThat(anAdmission().admit(veiled.arrival())).isInstanceOfSatisfying(Verdict.Admitted.class, admitted -> {
            String command = new String(admitted.command().payload(), StandardCharsets.UTF_8);
            assertThat(command).contains("blind:").doesNotContain("12345", "near:", "seal:");
        });
    }

    @Test
    void isTheSameHoweverOftenItIsSent() {
        assertThat(text(IDENTIFIERS.veil(registering("plate", "29A-123.45")).arrival()))
                .isEqualTo(text(
                        IDENTIFIERS.veil(registering("plate", "29A-123.45")).arrival()));
    }

    @ParameterizedTest
    @CsvSource({
        "plate, x",
        "plate, 'blind:k1:aaaa'",
        "phone, 12",
        "identity, 12345678901",
        "container, 1234567",
        "address, phố",
        "passport, '<script>'"
    })
    void refusesWhatIsNoneAndDoesNotQuoteIt(String kind, String value) {
        Veiled veiled = IDENTIFIERS.veil(registering(kind, value));

        assertThat(veiled.concerned()).isTrue();
        assertThat(veiled.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.pointer()).isEqualTo("/subjects/0/value");
            assertThat(reason.detail()).doesNotContain(value);
        });
    }

    @Test
    void refusesAReferenceThatTellsTheIdentifier() {
        Veiled veiled = IDENTIFIERS.veil(registering("plate", "29A-123.45", "XE-29A12345"));

        assertThat(veiled.reasons()).extracting(Reason::pointer).containsExactly("/reference");
    }

    @Test
    void refusesWhatLiesInAnOutboxAsItWasWritten() {
        assertThat(refusals(registering("plate", "29A-123.45")))
                .extracting(Reason::pointer)
                .containsExactly("/subjects/0/value");
    }

    @Test
    void refusesWhatItHasNotMadeItselfForThisAgency() {
        Blinded of = BLINDING.of(POLICE, SubjectKind.PLATE, "29A12345").orElseThrow();
        Blinded made = BLINDING.of(LAO_CAI, SubjectKind.PLATE, "29A12345").orElseThrow();
        Blinded changed = new Blinded(List.of("k1:" + "a".repeat(64)), made.near(), made.seal());

        for (Blinded forged : List.of(of, changed, made.letIn())) {
            assertThat(refusals(registering("plate", forged.text())))
                    .extracting(Reason::pointer)
                    .containsExactly("/subjects/0/value");
        }
        assertThat(anAdmission().admit(registering("plate", made.text()))).isInstanceOf(Verdict.Admitted.class);
    }

    /** A type that is spelled wrongly, or a payload that cannot be read, must not take identifiers to the log either. */
    @Test
    void isConcernedByAllThatMayHoldOne() {
        assertThat(IDENTIFIERS
                        .veil(typed("vn.lienthong.deconfliction.registr.v1"))
                        .concerned())
                .isTrue();
        assertThat(IDENTIFIERS.veil(typed("deconfliction.register")).concerned())
                .isTrue();
        assertThat(IDENTIFIERS.veil(withPayload("{\"subjects\": [{\"kind\": ")).concerned())
                .isTrue();
        assertThat(IDENTIFIERS.veil(withPayload("\"29A-123.45\"")).concerned()).isTrue();
        assertThat(IDENTIFIERS.veil(anArrival(Arrivals.aCaseFile())).concerned())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"subjects\": 7}",
                "{\"subjects\": [7, null, {}, {\"kind\": \"plate\"}, {\"kind\": 1, \"value\": \"29A12345\"}]}",
                "{\"subjects\": [{\"kind\": \"plate\", \"value\": [\"29A12345\"]}]}",
                "{\"subjects\": []}"
            })
    void leavesItToTheSchemaWhereNothingIsAsItShouldBe(String payload) {
        Veiled veiled = IDENTIFIERS.veil(withPayload(payload));

        assertThat(veiled.concerned()).isTrue();
        assertThat(anAdmission().admit(veiled.arrival())).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void writesUnderEveryKeyThatIsInUseTheNewestFirst() throws IOException {
        Blinding old = new Blinding(keys("""
            {"kty": "oct", "kid": "2026", "k": "%s"}\
            """.formatted(SECRET)));
        Blinding both = new Blinding(keys("""
            {"kty": "oct", "kid": "2027", "k": "%s"}, {"kty": "oct", "kid": "2026", "k": "%s"}\
            """.formatted(OTHER, SECRET)));

        List<String> before = tokens(old, SubjectKind.PLATE, "29A12345");
        List<String> after = tokens(both, SubjectKind.PLATE, "29A12345");

        assertThat(after).hasSize(2).containsAll(before);
        assertThat(after.getFirst()).startsWith("2027:");
        assertThat(both.hasMade(
                        LAO_CAI, old.of(LAO_CAI, SubjectKind.PLATE, "29A12345").orElseThrow()))
                .as("what was sent before the rotation is still let in")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"kty\": \"oct\", \"kid\": \"short\", \"k\": \"AAAA\"}",
                "{\"kty\": \"oct\", \"k\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"kty\": \"oct\", \"kid\": \"a:b\", \"k\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"kty\": \"oct\", \"kid\": \"a\", \"k\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}, {\"kty\":"
                        + " \"oct\", \"kid\": \"a\", \"k\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "nonsense"
            })
    void doesNotStartWithKeysThatAreNone(String content) {
        assertThatIllegalStateException().isThrownBy(() -> keys(content)).withMessageNotContaining("AAAA");
    }

    @Test
    void doesNotStartWithKeysThatOthersMayRead() throws IOException {
        TokenKeys.keptUnder(folder);
        Path file = folder.resolve("deconfliction-keys.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatIllegalStateException()
                .isThrownBy(() -> TokenKeys.in(file))
                .withMessageContainingAll("chmod 600", file.toString());
    }

    private TokenKeys keys(String content) throws IOException {
        Path file = Files.createTempFile(folder, "keys", ".json");
        Files.writeString(file, "{\"keys\": [" + content + "]}");
        return TokenKeys.in(file);
    }

    private static List<String> tokens(Blinding blinding, SubjectKind kind, String value) {
        return blinding.of(LAO_CAI, kind, value).orElseThrow().tokens();
    }

    private static SubjectKind kind(String word) {
        return SubjectKind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<Reason> refusals(Arrival arrival) {
        return anAdmission().admit(arrival) instanceof Verdict.Refused(var reasons) ? reasons : List.of();
    }

    private static Arrival registering(String kind, String value) {
        return registering(kind, value, "VV-2026-000012");
    }

    private static Arrival registering(String kind, String value, String reference) {
        return anArrival(
                new RegisterInterest(List.of(new SubjectIdentifier(kind(kind), value)), reference, null, null));
    }

    private static Arrival typed(String type) {
        Arrival good = registering("plate", "29A-123.45");
        Map<String, String> attributes = new HashMap<>(good.attributes());
        attributes.put("type", type);
        return new Arrival(good.agency(), attributes, good.contentType(), good.payload(), good.now());
    }

    private static Arrival withPayload(String payload) {
        Arrival good = registering("plate", "29A-123.45");
        return new Arrival(
                good.agency(),
                good.attributes(),
                good.contentType(),
                payload.getBytes(StandardCharsets.UTF_8),
                good.now());
    }

    private static String text(Arrival arrival) {
        return new String(arrival.payload(), StandardCharsets.UTF_8);
    }
}
