package vn.lienthong.intake.door;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.intake.blinding.Blinding;
import vn.lienthong.intake.blinding.TokenKeys;
import vn.lienthong.intake.blinding.Vouching;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.registry.plausible.Plausibility;
import vn.lienthong.runtime.content.DiskContents;

/** What may lie in an outbox, in these tests. */
final class Arrivals {
    static final Instant NOW = Instant.parse("2026-11-20T02:15:30.123Z");
    static final AgencyCode LAO_CAI = new AgencyCode("MS-15");
    static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    static final AgencyCode NOT_ENROLLED = new AgencyCode("CUSTOMS-RVII");
    static final Set<AgencyCode> ENROLLED = Set.of(LAO_CAI, POLICE, new AgencyCode("NSC389-SO"));

    /** Of a store in which nothing is. */
    static final NamingAttachments ATTACHMENTS =
            new NamingAttachments(new DiskContents(Path.of("target", "no-contents")));

    /** By keys of these tests. */
    static final Blinding BLINDING = new Blinding(TokenKeys.keptUnder(Path.of("target", "keys")));

    static final Accounts ACCOUNTS = new Accounts(new Vouching(TokenKeys.keptUnder(Path.of("target", "keys"))));

    static final VeilingIdentifiers IDENTIFIERS = new VeilingIdentifiers(BLINDING);

    /** What the broker takes at most, as enrolment sets it; a larger record would stop the stream that sends it. */
    static final int LARGEST_RECORD = 2 * 1024 * 1024;

    private Arrivals() {}

    /** The door, with the directory that ships. */
    static Admission anAdmission() {
        return anAdmission(Shipped.DIRECTORY);
    }

    static Admission anAdmission(Supplier<Directory> directory) {
        return anAdmission(directory, ATTACHMENTS);
    }

    static Admission anAdmission(Supplier<Directory> directory, NamingAttachments attachments) {
        return new Admission(
                new DoorBindings().payloadCheck(directory),
                new ReadingProvinces(directory),
                attachments,
                IDENTIFIERS,
                NothingParked.HERE,
                (agency, command) -> List.of(),
                ACCOUNTS,
                new Doubting(Plausibility.load(), directory),
                () -> Connections.fromTheBeginning(ENROLLED));
    }

    /** A good event, published by Lào Cai under the id {@code 1}. */
    static Arrival anArrival(AgencyCommand content) {
        return new Arrival(LAO_CAI, attributes("1", content), "application/json", Json.write(content), NOW);
    }

    /** A good event with other bytes. */
    static Arrival withPayload(byte[] payload) {
        Arrival good = anArrival(aCaseFile());
        return new Arrival(good.agency(), good.attributes(), good.contentType(), payload, good.now());
    }

    static Arrival withPayload(String payload) {
        return withPayload(payload.getBytes(StandardCharsets.UTF_8));
    }

    /** A good case file, changed. */
    static Arrival withPayload(Consumer<ObjectNode> change) {
        ObjectNode payload = (ObjectNode) Json.tree(Json.write(aCaseFile()));
        change.accept(payload);
        return withPayload(Json.write(payload));
    }

    /** A good event with one attribute otherwise; without it, if that is null. */
    static Arrival withAttribute(String name, @Nullable String value) {
        Arrival good = anArrival(aCaseFile());
        Map<String, String> attributes = new HashMap<>(good.attributes());
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
        return new Arrival(good.agency(), attributes, good.contentType(), good.payload(), good.now());
    }

    /** A good event with another content type. */
    static Arrival withContentType(@Nullable String contentType) {
        Arrival good = anArrival(aCaseFile());
        return new Arrival(good.agency(), good.attributes(), contentType, good.payload(), good.now());
    }

    static Map<String, String> attributes(String id, AgencyCommand content) {
        return Map.of(
                "specversion", "1.0",
                "id", id,
                "source", "/agencies/MS-15",
                "type", MessageTypes.of(content).name(),
                "time", "2026-11-20T09:15:00+07:00");
    }

    static OpenCaseFile aCaseFile() {
        return new OpenCaseFile(
                new CaseFacts(
                        "15.000 bao thuốc lá điếu nhập lậu tại Lào Cai",
                        null,
                        new Detection(
                                new PartialDate("2026-11-18"),
                                "Đội Quản lý thị trường số 1",
                                Force.MARKET_SURVEILLANCE,
                                List.of(Force.POLICE),
                                new ProvinceCode("15"),
                                "border_land",
                                false),
                        new Goods(
                                "thuốc lá điếu",
                                "tobacco",
                                List.of(new Quantity(new BigDecimal("15000"), "bao", "thuốc lá điếu")),
                                330_000_000L),
                        Violation.SMUGGLED,
                        List.of(Measure.HELD),
                        null,
                        null),
                List.of(POLICE),
                null);
    }

    static MakeRequest aRequestTo(AgencyCode... addressees) {
        return new MakeRequest(
                new RequestContent(
                        RequestKind.VERIFY,
                        "Xác minh nguồn gốc lô thuốc lá điếu",
                        "Đề nghị xác minh chủ phương tiện.",
                        Urgency.URGENT,
                        null,
                        "QC-VPTT-QLTT-2020 ¶3",
                        null),
                List.of(addressees));
    }
}
