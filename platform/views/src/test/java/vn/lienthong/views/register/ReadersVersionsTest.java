package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.OnwardEvent.OnwardRevoked;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;

/** The register shows each reader of information its own version, from the event with which it has it to the one that ends it. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class ReadersVersionsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode WHOLE = new AgencyCode("MS-15");
    private static final AgencyCode PART = new AgencyCode("POLICE-15");
    private static final AgencyCode ONWARD = new AgencyCode("TAX-15");
    private static final InformationId INFORMATION = new InformationId(new UUID(0x389L, 7));
    private static final String SECRET = "Hai cơ sở viên ở bến phía bắc.";
    private static final String SANITISED = "Có nguồn tin ở địa bàn.";
    private static final InformationContent CONTENT = new InformationContent(
            "Đường cát qua lối mở",
            SECRET,
            new Picture(null, List.of(), "nhóm gùi hàng thuê", "đường cát", null, null),
            Reliability.USUAL,
            Credibility.PROBABLE);
    private static final Conditions CONDITIONS = new Conditions(
            "kiểm tra",
            Onward.ASK,
            null,
            null,
            null,
            null,
            List.of(new Withheld(WithheldField.TEXT, List.of(PART))),
            SANITISED);

    private final Register register;
    private final RegisterQueries queries;
    private final List<AgencyCode> audience = new ArrayList<>(List.of(WHOLE, PART));
    private long offset;

    ReadersVersionsTest(Store store) {
        var empty = store.empty();
        this.register = new Register(empty, Shipped.DIRECTORY);
        this.queries = Lines.of(empty);
        happens(new InformationShared(INFORMATION, PROVIDER, MORNING, CONTENT, List.copyOf(audience), CONDITIONS));
    }

    @Test
    void oneReaderSeesWhatIsWithheldFromAnother() {
        assertThat(all(WHOLE)).contains(SECRET).doesNotContain(SANITISED, PART.value());
        assertThat(all(PART)).contains(SANITISED).doesNotContain(SECRET, WHOLE.value());
        assertThat(all(PROVIDER)).contains(SECRET, PART.value(), WHOLE.value());
        assertThat(all(ONWARD)).doesNotContain(SECRET, SANITISED, CONTENT.title());
    }

    @Test
    void whomItIsPassedOnToHasItFromThenOnAndNobodyElseLearnsOfIt() {
        grant();

        assertThat(rows(ONWARD)).hasSize(1);
        assertThat(all(ONWARD)).contains(SECRET).doesNotContain(PART.value());
        assertThat(all(PART)).doesNotContain(ONWARD.value(), SECRET);
        assertThat(rows(PART)).hasSize(1);
        assertThat(rows(PROVIDER)).hasSize(1);
    }

    @Test
    void whoseGrantIsRevokedIsLeftWithThatAlone() {
        grant();
        happens(new OnwardRevoked(
                INFORMATION,
                PROVIDER,
                at(),
                List.of(ONWARD),
                "Không còn cần.",
                new Deadline(at(), at().plus(Duration.ofDays(1)), true)));

        assertThat(all(ONWARD)).contains("Không còn cần.").doesNotContain(SECRET, CONTENT.title());
        assertThat(rows(ONWARD))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("title")).isEqualTo("Thông tin đã được thu hồi"));
        assertThat(all(WHOLE)).as("who asked for it").contains(SECRET).doesNotContain("Không còn cần.");
        assertThat(all(PART)).doesNotContain(ONWARD.value(), "Không còn cần.");

        grant();

        assertThat(all(ONWARD)).as("granted again").contains(SECRET);
    }

    @Test
    void whatHasRunOutIsGoneForAllButItsProvider() {
        happens(new InformationExpired(INFORMATION, PROVIDER, at(), at()));

        for (AgencyCode reader : List.of(WHOLE, PART)) {
            assertThat(all(reader)).doesNotContain(SECRET, SANITISED, CONTENT.title());
            assertThat(rows(reader))
                    .singleElement()
                    .satisfies(row -> assertThat(row.getString("title")).isEqualTo("Thông tin đã hết hạn chia sẻ"));
        }
        assertThat(all(PROVIDER)).contains(SECRET);
    }

    private void grant() {
        if (!audience.contains(ONWARD)) {
            audience.add(ONWARD);
        }
        happens(new OnwardGranted(
                INFORMATION,
                PROVIDER,
                at(),
                PROVIDER,
                WHOLE + "/1",
                WHOLE,
                List.of(ONWARD),
                null,
                null,
                null,
                1,
                CONTENT,
                CONDITIONS));
    }

    private Instant at() {
        return MORNING.plusSeconds(offset);
    }

    private void happens(MatterEvent event) {
        var envelope = Envelopes.of("event-" + offset, event, PROVIDER, List.copyOf(audience), null);
        register.apply(List.of(new LogRecord(
                Matter.INFORMATION.events(),
                0,
                offset++,
                INFORMATION.key(),
                new Message(envelope, Json.write(event)))));
    }

    private List<Document> rows(AgencyCode reader) {
        return queries.matters(reader, Matter.INFORMATION, 50);
    }

    /** Everything that the register tells this reader, in whichever way. */
    private String all(AgencyCode reader) {
        return queries.events(reader, 50)
                + rows(reader).toString()
                + queries.matter(reader, Matter.INFORMATION, INFORMATION.key())
                + queries.events(reader, Matter.INFORMATION, INFORMATION.key())
                + queries.history(reader, Matter.INFORMATION, INFORMATION.key());
    }
}
