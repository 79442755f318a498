package vn.lienthong.contract.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;

/** An entry of the directory is exactly one thing, and comes back from JSON as what it was; one sample of each kind. */
class DirectoryEntryTest {
    private static final List<DirectoryEntry> ONE_OF_EACH_KIND = oneOfEachKind();

    @Test
    void isOfEachKindThatThereIs() {
        assertThat(ONE_OF_EACH_KIND)
                .extracting(entry -> (Object) entry.held().getClass())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DirectoryEntry.class.getRecordComponents())
                        .map(kind -> (Object) kind.getType())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> comesBackFromJsonAsItWas() {
        return forEachKind(entry ->
                assertThat(Json.read(Json.write(entry), DirectoryEntry.class)).isEqualTo(entry));
    }

    @TestFactory
    Stream<DynamicTest> isWrittenAsItsOneKindWithoutItsKey() {
        return forEachKind(entry -> {
            var tree = Json.tree(Json.write(entry));

            assertThat(tree.propertyNames()).hasSize(1);
            assertThat(tree.iterator().next().has("key")).isFalse();
        });
    }

    @TestFactory
    Stream<DynamicTest> isKeyedAsWhatItHolds() {
        return forEachKind(entry -> assertThat(entry.key()).matches("[a-z-]+/([a-z]+/)?[A-Za-z0-9._-]+@([0-9-]*)"));
    }

    @Test
    void isKeyedByKindAndIdAndFirstDay() {
        assertThat(ONE_OF_EACH_KIND)
                .extracting(DirectoryEntry::key)
                .containsExactly(
                        "map/10@2024",
                        "agency-template/POLICE.district@2018-08",
                        "agency/OLD-MS-10@2024-07-01",
                        "holiday/TET@2021-01-01",
                        "calendar-day/2026-08-22@2026-08-22",
                        "working-hours/15@2025-07-01",
                        "deadline/CPC147-EXTEND@2018-01-01",
                        "word/force/police_district@2018-08",
                        "goods/frozen_food@",
                        "rule/S2-33@2017-08-01",
                        "agreement/QCPH-VI-DU-2020@2020-02-10",
                        "law/73-2021-qh-14@2022-01-01",
                        "release/shipped@",
                        "connection/MS-15@");
    }

    @Test
    void saysNoFirstDayWhereNoneIsKnown() {
        Provenance source = new Provenance("ví dụ", Confidence.LOW);
        WorkingHours hours =
                new WorkingHours(null, List.of(WorkingHoursSpan.parse("07:30-11:30")), new Period(null, null), source);

        assertThat(DirectoryEntry.of(hours).key()).isEqualTo("working-hours/VN@");
    }

    @Test
    void refusesToHoldNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectoryEntry(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null))
                .withMessage("an entry holds one thing, not 0");
    }

    @Test
    void refusesToHoldTwoThings() {
        Provenance source = new Provenance("ví dụ", Confidence.LOW);
        CompetenceGoods goods = new CompetenceGoods("food", "thực phẩm", List.of(), source);
        DirectoryRelease release = new DirectoryRelease("0.1.0", "0".repeat(64), 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectoryEntry(
                        release, null, null, null, null, null, null, null, null, goods, null, null, null, null))
                .withMessage("an entry holds one thing, not 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"agency\":null}",
                "{\"ship\":{}}",
                "{\"goods\":{\"word\":\"food\",\"nameVi\":\"thực phẩm\",\"kinds\":[],"
                        + "\"provenance\":{\"source\":\"ví dụ\",\"confidence\":\"low\"}},"
                        + "\"release\":{\"version\":\"0.1.0\",\"digest\":\"0\",\"entries\":1}}"
            })
    void isNotReadFromJsonThatHoldsNothingOrTwoThings(String json) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> Json.read(json.getBytes(StandardCharsets.UTF_8), DirectoryEntry.class))
                .withMessageContaining("an entry holds one thing, not ");
    }

    private static Stream<DynamicTest> forEachKind(Consumer<DirectoryEntry> test) {
        return ONE_OF_EACH_KIND.stream().map(entry -> DynamicTest.dynamicTest(entry.key(), () -> test.accept(entry)));
    }

    private static List<DirectoryEntry> oneOfEachKind() {
        try {
            byte[] sample =
                    Files.readAllBytes(Path.of("src/test/resources/approved/vn.lienthong.directory.record.v1.3.json"));
            return Json.read(sample, RecordEntries.class).entries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
