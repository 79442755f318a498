package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.intake.door.Arrivals.ACCOUNTS;
import static vn.lienthong.intake.door.Arrivals.ATTACHMENTS;
import static vn.lienthong.intake.door.Arrivals.IDENTIFIERS;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.NOT_ENROLLED;
import static vn.lienthong.intake.door.Arrivals.NOW;
import static vn.lienthong.intake.door.Arrivals.POLICE;
import static vn.lienthong.intake.door.Arrivals.aCaseFile;
import static vn.lienthong.intake.door.Arrivals.aRequestTo;
import static vn.lienthong.intake.door.Arrivals.anArrival;
import static vn.lienthong.intake.door.Arrivals.withAttribute;
import static vn.lienthong.intake.door.Arrivals.withContentType;
import static vn.lienthong.intake.door.Arrivals.withPayload;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.ConnectedPeriod;
import vn.lienthong.contract.directory.Connection;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand.ChangeMembers;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.intake.door.Admission.Verdict;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.plausible.Plausibility;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.message.Message;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class AdmissionTest {
    private static final Admission ADMISSION = Arrivals.anAdmission();

    @Test
    void admitsAGoodEventToTheDeciderOfItsMatter() {
        Verdict.Admitted admitted = admitted(anArrival(aCaseFile()));

        assertThat(admitted.type().name()).isEqualTo("vn.lienthong.casefile.open.v1");
        assertThat(admitted.command().content()).isEqualTo(aCaseFile());
    }

    @Test
    void givesAMatterThatBeginsTheSameKeyHoweverOftenItArrives() {
        String matter = admitted(anArrival(aCaseFile())).matter();

        assertThat(admitted(anArrival(aCaseFile())).matter()).isEqualTo(matter);
        assertThat(admitted(withAttribute("id", "2")).matter()).isNotEqualTo(matter);
        assertThat(UUID.fromString(matter)).hasToString(matter);
    }

    @Test
    void keysWhatSpeaksOfAMatterByThatMatter() {
        RequestId request = new RequestId(new UUID(0x389, 1));

        assertThat(admitted(anArrival(new CloseRequest(request, null))).matter())
                .isEqualTo(request.key());
    }

    @Test
    void writesTheEnvelopeItselfAndBelievesNothingTheSenderSays() {
        Map<String, String> spoofed = new HashMap<>(anArrival(aCaseFile()).attributes());
        spoofed.putAll(Map.of(
                "subject", "another matter",
                "provider", "NSC389-SO",
                "handling", "MS-01,MS-02",
                "urgency", "express",
                "dueat", "2020-01-01T00:00:00Z",
                "basis", "spoofed",
                "causationid", "spoofed",
                "correlationid", "vụ 117"));

        Verdict.Admitted admitted =
                admitted(new Arrival(LAO_CAI, spoofed, "application/json", Json.write(aCaseFile()), NOW));

        assertThat(admitted.command().envelope())
                .isEqualTo(new Envelope(
                        "1",
                        URI.create("/agencies/MS-15"),
                        "vn.lienthong.casefile.open.v1",
                        admitted.matter(),
                        NOW,
                        LAO_CAI,
                        null,
                        null,
                        null,
                        null,
                        "vụ 117",
                        null));
    }

    @Test
    void takesTheOfficerThatASystemNamesAsACleanText() {
        Verdict.Admitted admitted =
                admitted(withAttribute("officer", Normalizer.normalize(" Nguyễn Văn\u200b An ", Normalizer.Form.NFD)));

        assertThat(admitted.command().envelope().officer()).isEqualTo("Nguyễn Văn An");
        assertThat(admitted(anArrival(aCaseFile())).command().envelope().officer())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "An\nBình", "An\u202e", "An\u0007"})
    void refusesAnOfficerWithoutANameOrWithCharactersThatNoTextMayHave(String officer) {
        assertThat(refused(withAttribute("officer", officer)))
                .extracting(Reason::pointer)
                .containsExactly("ce:officer");
        assertThat(refused(withAttribute("officer", "x".repeat(101))))
                .extracting(Reason::pointer)
                .containsExactly("ce:officer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "APPLICATION/JSON", "application/json; charset=utf-8"})
    void takesJsonAndWhatSaysNothing(String contentType) {
        admitted(withContentType(contentType));
        admitted(withContentType(null));
    }

    @ParameterizedTest(name = "{0} := {1}")
    @CsvSource(
            nullValues = "null",
            value = {
                "specversion, null, ENVELOPE",
                "specversion, 0.3, ENVELOPE",
                "source, null, ENVELOPE",
                "source, ' ', ENVELOPE",
                "source, /agencies/POLICE-15, WRONG_SOURCE",
                "source, /agencies/ms-15, WRONG_SOURCE",
                "source, /agencies/MS-15/, WRONG_SOURCE",
                "source, /exchange-service, WRONG_SOURCE",
                "source, 'not a uri', WRONG_SOURCE",
                "correlationid, '', ENVELOPE",
                "correlationid, 'a\u0007b', ENVELOPE",
                "time, yesterday, ENVELOPE",
                "time, 2026-11-20, ENVELOPE",
                "time, 2025-02-30T00:00:00Z, ENVELOPE",
                "time, 2026-11-20T02:21:00Z, IMPOSSIBLE_DATE",
                "time, +999999999-12-31T23:59:59Z, IMPOSSIBLE_DATE"
            })
    void refusesABadAttributeAndPointsAtIt(String name, @Nullable String value, ReasonCode code) {
        assertThat(refused(withAttribute(name, value)))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(code, "ce:" + name));
    }

    @Test
    void allowsClocksToDifferByFiveMinutes() {
        admitted(withAttribute("time", NOW.plusSeconds(300).toString()));

        assertThat(refused(withAttribute("time", NOW.plusSeconds(301).toString())))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.IMPOSSIBLE_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "application/cloudevents+json", "application/octet-stream", ""})
    void refusesAnotherContentType(String contentType) {
        assertThat(refused(withContentType(contentType)))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.ENVELOPE, "ce:datacontenttype"));
    }

    /** One that is written in two ways, or that cannot be seen, would not be known again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\nb",
                "a\u0000b",
                "a\u202Eb",
                "\u200B",
                "a\u200Bb",
                "\u00A0",
                "v\u0075\u0323",
                "\uD83D",
                "LONG"
            })
    void refusesAnIdByWhichNothingCanBeAnswered(String id) {
        Arrival arrival = withAttribute("id", id.equals("LONG") ? "x".repeat(201) : id);

        assertThat(refused(arrival)).extracting(Reason::pointer).containsExactly("ce:id");
        assertThat(refused(withAttribute("id", null)))
                .extracting(Reason::code, Reason::detail)
                .containsExactly(tuple(ReasonCode.ENVELOPE, "Thiếu mã thông điệp (id)."));
        admitted(withAttribute("id", "x".repeat(200)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "comexampleextension", "source", "time", "correlationid"})
    void refusesANulOrATurnOfDirectionInAnyAttribute(String name) {
        for (String bad : List.of("a\u0000", "\u202Ea", "\uD800")) {
            assertThat(refused(withAttribute(name, bad)))
                    .extracting(Reason::pointer)
                    .containsExactly("ce:" + name);
        }
    }

    /** Nobody reads it, and nobody asks for it again. */
    @Test
    void keepsWhatCannotBeDecodedAndHasNoId() {
        Arrival good = withAttribute("id", null);

        assertThat(kept(new Arrival(good.agency(), good.attributes(), null, new byte[] {'{'}, good.now())))
                .extracting(Reason::pointer)
                .containsExactly("ce:id", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vn.lienthong.plan.propose.v1",
                "vn.lienthong.casefile.open.v2",
                "vn.lienthong.casefile.opened.v1",
                "vn.lienthong.outcome.accepted.v1",
                "java.lang.Runtime",
                "",
                "🚤"
            })
    void refusesATypeThatNoAgencyPublishes(String type) {
        assertThat(refused(withAttribute("type", type)))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.UNKNOWN_TYPE, "ce:type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vn.lienthong.casefile.opne.v1 | Không có loại thông điệp “vn.lienthong.casefile.opne.v1”. Gần nhất là"
                        + " “vn.lienthong.casefile.open.v1” (Lập hồ sơ vụ việc)",
                "vn.lienthong.casefile.open.v2 | Không có loại thông điệp “vn.lienthong.casefile.open.v2”. Gần nhất là"
                        + " “vn.lienthong.casefile.open.v1”",
                "casefile.open | Không có loại thông điệp “casefile.open”. Gần nhất là “vn.lienthong.casefile.open.v1”",
                "lap ho so vu viec | Không có loại thông điệp “lap ho so vu viec”. Gần nhất là"
                        + " “vn.lienthong.casefile.open.v1”",
                "vn.lienthong.casefile.opened.v1 | “vn.lienthong.casefile.opened.v1” do hệ thống phát ra, cơ quan"
                        + " không gửi loại này. Gần nhất là “vn.lienthong.casefile.open.v1”",
                "java.lang.Runtime | Không có loại thông điệp “java.lang.Runtime”. Theo nội dung thì gần nhất là"
                        + " “vn.lienthong.casefile.open.v1”"
            })
    void namesTheNearestTypeItKnows(String type, String told) {
        assertThat(refused(withAttribute("type", type)).getFirst().detail()).startsWith(told);
    }

    @Test
    void guessesAMissingTypeByTheContent() {
        assertThat(refused(withAttribute("type", null)))
                .extracting(Reason::code, Reason::detail)
                .containsExactly(tuple(
                        ReasonCode.UNKNOWN_TYPE,
                        "Thiếu loại thông điệp (type). Theo nội dung thì gần nhất là"
                                + " “vn.lienthong.casefile.open.v1” (Lập hồ sơ vụ việc)."));
    }

    @Test
    void composesEveryTextBeforeItBecomesACommandAndKeepsTheDigestOfWhatWasSent() {
        byte[] composed = Json.write(aCaseFile());
        byte[] decomposed = Normalizer.normalize(new String(composed, StandardCharsets.UTF_8), Normalizer.Form.NFD)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(decomposed).isNotEqualTo(composed);

        Message command = admitted(withPayload(decomposed)).command();

        assertThat(command.content()).isEqualTo(aCaseFile());
        assertThat(command.digest()).isEqualTo(Digest.of(decomposed));
        RecordHeaders headers = new RecordHeaders();
        command.writeTo(headers);
        assertThat(Message.read(headers, command.payload()).digest()).isEqualTo(Digest.of(decomposed));
        assertThat(admitted(withPayload(composed)).command().payload())
                .isSameAs(composed)
                .isEqualTo(composed);
    }

    @Test
    void refusesABadTextOnceAndNamesItsPlace() {
        assertThat(refused(withPayload(payload -> {
                    ((ObjectNode) payload.get("facts")).put("title", "Thu giữ \u202Egnàh");
                    ((ObjectNode) payload.at("/facts/detection"))
                            .put("by", "  ")
                            .put("route", "a\u0000");
                })))
                .extracting(Reason::code, Reason::pointer)
                .containsExactlyInAnyOrder(
                        tuple(ReasonCode.SCHEMA, "/facts/title"),
                        tuple(ReasonCode.SCHEMA, "/facts/detection/by"),
                        tuple(ReasonCode.SCHEMA, "/facts/detection/route"));
        assertThat(refused(withPayload("{\"audience\":[\"\\ud800\"]}")))
                .extracting(Reason::pointer)
                .contains("/audience/0");
    }

    @Test
    void takesAMebibyteAndNotOneByteMore() {
        byte[] good = Json.write(aCaseFile());
        byte[] full = Arrays.copyOf(good, 1024 * 1024);
        Arrays.fill(full, good.length, full.length, (byte) ' ');
        byte[] tooMuch = Arrays.copyOf(full, full.length + 1);
        tooMuch[full.length] = ' ';

        admitted(withPayload(full));

        assertThat(refused(withPayload(tooMuch)))
                .extracting(Reason::code, Reason::detail)
                .containsExactly(tuple(ReasonCode.TOO_LARGE, "Nội dung 1048577 byte, lớn hơn 1 MiB (1048576 byte)."));
    }

    @Test
    void refusesWhatIsNoUtf8AndTellsTheByte() {
        byte[] broken = "{\"facts\":\"ab\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] cutOff = Arrays.copyOf("{\"a\":\"ệ".getBytes(StandardCharsets.UTF_8), 8);
        byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
        byte[] nul = {'"', 0, '"'};

        assertThat(refused(withPayload(broken)))
                .extracting(Reason::code, Reason::detail)
                .containsExactly(tuple(ReasonCode.NOT_UTF8, "Nội dung không phải UTF-8, sai từ byte thứ 12."));
        assertThat(List.of(cutOff, surrogate, overlong, nul))
                .allSatisfy(bytes -> assertThat(refused(withPayload(bytes)))
                        .extracting(Reason::code)
                        .containsExactly(ReasonCode.NOT_UTF8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}{}", "[1,]", "{\"facts\":1,\"facts\":2}", "{\"facts\":NaN}"})
    void refusesWhatIsNoJson(String payload) {
        assertThat(refused(withPayload(payload)))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.MALFORMED_JSON, ""));
    }

    /** Jackson would guess them from the first bytes; whoever reads the payload as UTF-8 would read something else. */
    @Test
    void refusesJsonInOtherEncodings() {
        Arrival good = anArrival(new CloseRequest(new RequestId(new UUID(0x389, 1)), null));
        String text = new String(good.payload(), StandardCharsets.UTF_8);

        assertThat(List.of(
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_32BE,
                        StandardCharsets.UTF_32LE))
                .allSatisfy(encoding -> assertThat(refused(new Arrival(
                                LAO_CAI, good.attributes(), good.contentType(), text.getBytes(encoding), NOW)))
                        .extracting(Reason::code)
                        .containsExactly(ReasonCode.NOT_UTF8));
    }

    @Test
    void refusesWhatNestsTooDeeply() {
        assertThat(refused(withPayload("{\"a\":".repeat(170_000))))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999", "1e999999999", "-1e999999999", "99999999999999999999999999999999"})
    void refusesANumberBeyondAllMeasure(String number) {
        String good = new String(Json.write(aCaseFile()), StandardCharsets.UTF_8);

        assertThat(refused(withPayload(good.replace("330000000", number))))
                .extracting(Reason::pointer)
                .containsOnly("/facts/goods/valueVnd");
        assertThat(refused(withPayload(good.replace("\"value\":15000", "\"value\":" + number))))
                .extracting(Reason::pointer)
                .containsOnly("/facts/goods/quantities/0/value");
    }

    @Test
    void refusesWhatRefersToNothingInTheDirectory() {
        assertThat(refused(withPayload(payload -> {
                    ((ObjectNode) payload.at("/facts/detection")).put("province", "99");
                    payload.putArray("audience").add("MS-99");
                })))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(
                        tuple(ReasonCode.UNKNOWN_AGENCY, "/audience/0"),
                        tuple(ReasonCode.UNKNOWN_PROVINCE, "/facts/detection/province"));
    }

    /** The directory keeps it for the cases it dealt with; nobody is there to read what is sent to it now. */
    @Test
    void refusesAnAgencyThatIsNoMoreAndTakesOneThatWasReorganised() {
        AgencyCode gone = new AgencyCode("TAX-RVII");
        assertThat(Shipped.DIRECTORY.get().agencies().find(gone)).isPresent();

        assertThat(refused(withPayload(payload ->
                        payload.putArray("audience").add("CUSTOMS-RVII").add(gone.value()))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.UNKNOWN_AGENCY, "/audience/1"));
    }

    @Test
    void takesABodyThatEachCommuneHasAndRefusesThatOfAFormerDistrict() {
        assertThat(refused(withPayload(
                        payload -> payload.putArray("audience").add("PC-00004").add("PC-945"))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.UNKNOWN_AGENCY, "/audience/1"));
    }

    @Test
    void refusesADateInTheFutureOrThatDoesNotExist() {
        assertThat(List.of("2026-11-21", "2027", "2025-02-30"))
                .allSatisfy(date -> assertThat(refused(
                                withPayload(payload -> ((ObjectNode) payload.at("/facts/detection")).put("on", date))))
                        .extracting(Reason::code, Reason::pointer)
                        .containsExactly(tuple(ReasonCode.IMPOSSIBLE_DATE, "/facts/detection/on")));
    }

    @Test
    void refusesAMissingFieldAndASurplusOne() {
        assertThat(refused(withPayload(payload -> {
                    ((ObjectNode) payload.get("facts")).remove("title");
                    payload.put("__proto__", "x");
                })))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.SCHEMA, "/__proto__"), tuple(ReasonCode.SCHEMA, "/facts/title"));
    }

    @Test
    void refusesWhatCannotBeAndLetsInWhatIsOnlyUnusualWithAWarning() {
        assertThat(refused(withPayload(payload -> carrying(payload, "Kho đường", 2_000_000_000))))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.IMPLAUSIBLE);
                    assertThat(reason.pointer()).isEqualTo("/facts/goods/quantities/0/value");
                    assertThat(reason.basis()).isNotBlank();
                });
        assertThat(admitted(withPayload(payload -> carrying(payload, "Xe tải chở đường", 60)))
                        .doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.detail()).contains("60.000 kg"));
        assertThat(admitted(withPayload(payload -> carrying(payload, "Xe tải 30 tấn chở 200.000 tấn đường", 200_000)))
                        .doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.code()).isEqualTo(ReasonCode.IMPLAUSIBLE));
        assertThat(admitted(withPayload(payload -> carrying(payload, "Xe tải chở đường", 30)))
                        .doubts())
                .isEmpty();
    }

    private static void carrying(ObjectNode payload, String title, int tonnes) {
        ObjectNode facts = (ObjectNode) payload.get("facts");
        facts.put("title", title);
        ((ObjectNode) facts.get("goods"))
                .putArray("quantities")
                .addObject()
                .put("value", tonnes)
                .put("unit", "tấn")
                .put("item", "đường");
    }

    @Test
    void obligesAnAgencyFromTheMomentOnAtWhichItIsConnectedAndNotBefore() {
        Connection connection = new Connection(
                NOT_ENROLLED,
                List.of(new ConnectedPeriod(NOW, NOW.plusSeconds(60)), new ConnectedPeriod(NOW.plusSeconds(90), null)));
        Admission door = new Admission(
                new DoorBindings().payloadCheck(Shipped.DIRECTORY),
                new ReadingProvinces(Shipped.DIRECTORY),
                ATTACHMENTS,
                IDENTIFIERS,
                NothingParked.HERE,
                (agency, command) -> List.of(),
                ACCOUNTS,
                new Doubting(Plausibility.load(), Shipped.DIRECTORY),
                () -> Connections.of(List.of(connection)));
        Arrival request = anArrival(aRequestTo(NOT_ENROLLED));

        for (long millis : new Random(389).longs(200, -100_000, 200_000).toArray()) {
            Instant moment = NOW.plusMillis(millis);
            boolean connected = millis >= 0 && millis < 60_000 || millis >= 90_000;
            Arrival then = new Arrival(
                    request.agency(), request.attributes(), request.contentType(), request.payload(), moment);

            if (door.admit(then) instanceof Admission.Verdict.Refused(var reasons)) {
                assertThat(connected).as("%s ms", millis).isFalse();
                assertThat(reasons).extracting(Reason::code).containsExactly(ReasonCode.NOT_ENROLLED);
            } else {
                assertThat(connected).as("%s ms", millis).isTrue();
            }
        }
    }

    @Test
    void refusesToObligeAnAgencyThatHasNoInbox() {
        assertThat(refused(anArrival(aRequestTo(POLICE, NOT_ENROLLED))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.NOT_ENROLLED, "/addressees/1"));
        admitted(anArrival(aRequestTo(POLICE)));
    }

    @Test
    void setsUpNoGroupWhoseHeadHasNoInbox() {
        List<GroupMember> members = List.of(
                new GroupMember(POLICE, "Phó Giám đốc", GroupRole.DEPUTY, 1),
                new GroupMember(NOT_ENROLLED, "Chi cục trưởng", GroupRole.HEAD, 1));
        SignedDocument decision = new SignedDocument(
                "21/QĐ-BCĐ389", LocalDate.of(2026, 11, 20), "Chủ tịch", "Trưởng Ban", List.of("Quyết định 25/2017"));
        GroupId group = new GroupId(UUID.fromString("7d1f0c3b-9a48-3e15-a6c2-1b0d9e8f7a65"));

        assertThat(refused(anArrival(new ChangeMembers(group, members, decision))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.NOT_ENROLLED, "/members/1/agency"));
        assertThat(refused(anArrival(new EstablishGroup(null, aCharter(members), decision))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.NOT_ENROLLED, "/charter/members/1/agency"));
    }

    private static GroupCharter aCharter(List<GroupMember> members) {
        LocalDate first = LocalDate.of(2026, 12, 1);
        return new GroupCharter(
                "Tổ công tác liên ngành",
                "Kiểm tra, đôn đốc.",
                List.of("Theo dõi tình hình."),
                List.of(Zone.INLAND),
                List.of(new ProvinceCode("15")),
                null,
                members,
                new PlanPeriod(first, first.plusMonths(2)),
                null);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Map<String, String> attributes = Map.of(
                "id",
                "1",
                "source",
                "/agencies/POLICE-15",
                "type",
                "vn.lienthong.plan.propose.v1",
                "time",
                "yesterday");

        assertThat(refused(new Arrival(LAO_CAI, attributes, "text/plain", new byte[] {'{'}, NOW)))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(
                        tuple(ReasonCode.ENVELOPE, "ce:specversion"),
                        tuple(ReasonCode.WRONG_SOURCE, "ce:source"),
                        tuple(ReasonCode.ENVELOPE, "ce:datacontenttype"),
                        tuple(ReasonCode.ENVELOPE, "ce:time"),
                        tuple(ReasonCode.UNKNOWN_TYPE, "ce:type"),
                        tuple(ReasonCode.MALFORMED_JSON, ""));
    }

    @Test
    void tellsSoManyReasonsAsAPersonCanReadAndHowManyAreLeft() {
        Arrival arrival = withPayload(payload -> {
            for (int index = 0; index < 5000; index++) {
                payload.put("field-" + index, index);
            }
        });

        List<Reason> reasons = refused(arrival);

        assertThat(reasons).hasSize(101);
        assertThat(reasons.getLast().detail()).isEqualTo("Còn 4900 lỗi khác; hãy sửa các lỗi trên rồi gửi lại.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"audience\":["})
    void refusesAMebibyteOfValuesAtOnce(String beginning) {
        String values = beginning + "1,".repeat(500_000) + "1]" + (beginning.startsWith("{") ? "}" : "");

        assertThat(refused(withPayload(values)))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.MALFORMED_JSON, ""));
    }

    /** Whatever comes in, the same comes out. */
    @Test
    void isPure() {
        Arrival arrival = withAttribute("source", "/agencies/POLICE-15");

        assertThat(ADMISSION.admit(arrival)).isEqualTo(ADMISSION.admit(arrival));
    }

    @Test
    void knowsTheAgencyByItsOutboxAndNotByWhatItSays() {
        Arrival good = anArrival(aCaseFile());
        Arrival elsewhere = new Arrival(
                new AgencyCode("TAX-15"), good.attributes(), good.contentType(), good.payload(), good.now());

        assertThat(refused(elsewhere)).extracting(Reason::code).containsExactly(ReasonCode.WRONG_SOURCE);
    }

    private static Verdict.Admitted admitted(Arrival arrival) {
        Verdict verdict = ADMISSION.admit(arrival);
        assertThat(verdict).isInstanceOf(Verdict.Admitted.class);
        return (Verdict.Admitted) verdict;
    }

    private static List<Reason> refused(Arrival arrival) {
        Verdict verdict = ADMISSION.admit(arrival);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).reasons();
    }

    private static List<Reason> kept(Arrival arrival) {
        Verdict verdict = ADMISSION.admit(arrival);
        assertThat(verdict).isInstanceOf(Verdict.Kept.class);
        return ((Verdict.Kept) verdict).reasons();
    }
}
