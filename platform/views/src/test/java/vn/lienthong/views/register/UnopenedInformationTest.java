package vn.lienthong.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.fixture.Envelopes;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.question.Parameters;

/** A list says nothing of what is to be used for a purpose, whatever is looked for: who opens it says what for, and is noted. */
@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class UnopenedInformationTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode NAMED = new AgencyCode("MS-15");
    private static final InformationId INFORMATION = new InformationId(new UUID(0x389L, 7));
    private static final String TITLE = "Đường cát qua lối mở";

    private final Register register;
    private final RegisterQueries queries;
    private long offset;

    UnopenedInformationTest(Store store) {
        MongoOperations empty = store.empty();
        register = new Register(empty, Shipped.DIRECTORY);
        queries = Lines.of(empty);
    }

    private void happens(MatterEvent event) {
        var envelope = Envelopes.of("event-" + offset, event, PROVIDER, List.of(NAMED), null);
        register.apply(List.of(new LogRecord(
                Matter.INFORMATION.events(),
                0,
                offset++,
                INFORMATION.key(),
                new Message(envelope, Json.write(event)))));
    }

    private static @Nullable Conditions on(@Nullable String purpose) {
        return purpose == null ? null : new Conditions(purpose, null, null, null, null, null, null, null);
    }

    private void isShared(@Nullable String purpose) {
        happens(new InformationShared(
                INFORMATION, PROVIDER, MORNING, content(), List.of(NAMED), on(purpose), null, null, null));
    }

    private void isCorrected(@Nullable String purpose) {
        happens(new InformationCorrected(
                INFORMATION,
                PROVIDER,
                MORNING.plusSeconds(60),
                2,
                content(),
                "Xác minh lại.",
                List.of(NAMED),
                on(purpose),
                new Deadline(MORNING, MORNING.plusSeconds(3600), true)));
    }

    private static InformationContent content() {
        return new InformationContent(
                TITLE,
                "Hàng chia nhỏ.",
                new Picture(null, List.of(), null, null, null, null),
                Reliability.USUAL,
                Credibility.PROBABLE);
    }

    private List<String> titles(AgencyCode reader, Map<String, List<String>> asked) {
        Filters filters = Filters.of(
                Matter.INFORMATION,
                new Parameters(asked),
                Shipped.DIRECTORY.get().words());
        return queries.matters(reader, Matter.INFORMATION, filters).items().stream()
                .map(row -> row.getString("title"))
                .toList();
    }

    @Test
    void aRowHasNoTitleAndTheOpenedPageHas() {
        isShared("Xác minh nguồn gốc");

        assertThat(titles(NAMED, Map.of())).containsExactly(Conditions.UNOPENED_VI);
        assertThat(titles(PROVIDER, Map.of())).containsExactly(TITLE);
        assertThat(queries.headings(NAMED, 10))
                .hasSize(1)
                .allSatisfy(heading -> assertThat(heading.toString()).doesNotContain(TITLE));
        assertThat(queries.headings(PROVIDER, 10).toString()).contains(TITLE);
        assertThat(queries.matter(NAMED, Matter.INFORMATION, INFORMATION.key(), () -> {})
                        .map(page -> page.getString("title")))
                .contains(TITLE);
        assertThat(queries.untitled(NAMED, List.of(INFORMATION.key())))
                .isEqualTo(Map.of(INFORMATION.key(), Conditions.UNOPENED_VI));
        assertThat(queries.untitled(PROVIDER, List.of(INFORMATION.key()))).isEmpty();
    }

    @Test
    void whoeverGuessesItsTitleIsToldNothing() {
        isShared("Xác minh nguồn gốc");
        Map<String, List<String>> guess = Map.of("q", List.of("đường cát"));

        assertThat(titles(NAMED, guess)).isEmpty();
        assertThat(queries.count(
                                NAMED,
                                Matter.INFORMATION,
                                Filters.whole(
                                        Matter.INFORMATION,
                                        new Parameters(guess),
                                        Shipped.DIRECTORY.get().words()))
                        .count())
                .isZero();
        assertThat(titles(PROVIDER, guess)).containsExactly(TITLE);
    }

    @Test
    void aRowHasItsTitleWhereNoPurposeIsAskedForOrIsAnyMore() {
        isShared(null);
        assertThat(titles(NAMED, Map.of())).containsExactly(TITLE);

        isCorrected("Xác minh nguồn gốc");
        assertThat(titles(NAMED, Map.of())).containsExactly(Conditions.UNOPENED_VI);

        isCorrected(null);
        assertThat(titles(NAMED, Map.of())).containsExactly(TITLE);
        assertThat(titles(NAMED, Map.of("q", List.of("đường cát")))).containsExactly(TITLE);
    }
}
