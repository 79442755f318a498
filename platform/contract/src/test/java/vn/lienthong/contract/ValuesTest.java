package vn.lienthong.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.contract.statistics.Indicator;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"MS-15", "NSC389-SO", "C03", "CUSTOMS-RXVIII", "A1"})
    void takesTheCodesOfTheDirectory(String code) {
        assertThat(new AgencyCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "M",
                "ms-15",
                "MS-15 ",
                " MS-15",
                "MS-15\n",
                "MS--15",
                "-MS",
                "MS-",
                "MS_15",
                "MS.15",
                "MS/15",
                "ＭＳ-15",
                "MS-15\u0000",
                "ABCDEFGHIJKLMNOPQRSTU",
                "ĐỘI-15",
                "../MS-15",
                "MS-١٥"
            })
    void refusesWhatIsNoAgencyCodeAndSaysWhatWasBad(String text) {
        assertThat(AgencyCode.isOne(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgencyCode(text))
                .withMessage("not an agency code: '%s'".formatted(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "150", "1a", "15\n", " 15", "١٥", "-1"})
    void refusesWhatIsNoProvinceCode(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProvinceCode(text))
                .withMessage("not a province code: '%s'".formatted(text));
    }

    @Test
    void readsADateAsWellAsItIsKnown() {
        assertThat(new PartialDate("2025").earliest()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(new PartialDate("2025-09").earliest()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(new PartialDate("2024-02-29").earliest()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-13",
                "2025-00",
                "2025-02-30",
                "2025-02-29",
                "2025-9",
                "2025-9-1",
                "22/09/2025",
                "2025-09-22T00:00",
                "2025-09-22\n",
                "+12025-01-01",
                "-2025-01-01",
                "٢٠٢٥"
            })
    void refusesADateThatDoesNotExistOrIsWrittenOtherwise(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(text))
                .withMessage("not a date: '%s'".formatted(text));
    }

    @Test
    void keysEveryIdByItsUuidInCanonicalText() {
        RequestId request = new RequestId(UUID.fromString("B3A4F2D1-8F0A-3C6E-A1D9-2C7E5B6F4A31"));

        assertThat(request.key()).isEqualTo("b3a4f2d1-8f0a-3c6e-a1d9-2c7e5b6f4a31");
        assertThat(request).hasToString(request.key());
        assertThat(Json.write(request)).asString().isEqualTo("\"" + request.key() + "\"");
    }

    @Test
    void tellsTheAgencyOfASource() {
        assertThat(Sources.of(new AgencyCode("MS-15"))).isEqualTo(URI.create("/agencies/MS-15"));
        assertThat(Sources.agency(URI.create("/agencies/MS-15"))).contains(new AgencyCode("MS-15"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exchange-service",
                "/agencies/",
                "/agencies/ms-15",
                "/agencies/MS-15/x",
                "//agencies/MS-15",
                "MS-15"
            })
    void findsNoAgencyInAnotherSource(String source) {
        assertThat(Sources.agency(URI.create(source))).isEmpty();
    }

    @Test
    void tellsTheAgencyOfAnOutboxOrInbox() {
        AgencyCode agency = new AgencyCode("NSC389-SO");

        assertThat(Topics.agency(Topics.outbox(agency).name())).contains(agency);
        assertThat(Topics.agency(Topics.inbox(agency).name())).contains(agency);
        assertThat(Topics.inbox(agency).name()).matches(Topics.INBOXES).doesNotMatch(Topics.OUTBOXES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lienthong.tips",
                "agency.MS-15.drafts",
                "agency.ms-15.inbox",
                "xagency.MS-15.inbox",
                "agency..inbox"
            })
    void findsNoAgencyInAnotherTopic(String topic) {
        assertThat(Topics.agency(topic)).isEmpty();
    }

    @Test
    void namesEveryTopicOnce() {
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates().hasSize(28);
        assertThat(Topics.all())
                .filteredOn(Topic::compacted)
                .extracting(Topic::name)
                .containsExactly("lienthong.directory", Topics.STATISTICS);
    }

    @Test
    void keepsTheDirectoryInOneOrderAndTheNewestOfEachEntry() {
        assertThat(Topics.all())
                .filteredOn(topic -> topic.name().startsWith("lienthong.directory"))
                .extracting(Topic::name, Topic::partitions, Topic::compacted)
                .containsExactlyInAnyOrder(
                        tuple("lienthong.directory.commands", 1, false), tuple("lienthong.directory", 1, true));
        assertThat(Topics.all())
                .filteredOn(topic -> !topic.name().startsWith("lienthong.directory")
                        && !topic.name().startsWith("lienthong.audit"))
                .extracting(Topic::partitions)
                .containsOnly(4);
    }

    @Test
    void keepsTheAuditLogAndItsHeadsInOneOrderForEver() {
        assertThat(Topics.all())
                .filteredOn(topic -> topic.name().startsWith("lienthong.audit"))
                .extracting(Topic::name, Topic::partitions, Topic::compacted)
                .containsExactlyInAnyOrder(tuple(Topics.AUDIT, 1, false), tuple(Topics.AUDIT_HEADS, 1, false));
    }

    @Test
    void readsBackTheWordOfEveryIndicator() {
        assertThat(Indicator.values())
                .allSatisfy(
                        indicator -> assertThat(Indicator.of(indicator.wire())).isEqualTo(indicator));
        assertThat(Indicator.CASEFILES_OPENED.wire()).isEqualTo("casefiles.opened");
    }

    @Test
    void takesAnyWordOfTheFieldThatHasTheShapeOfOne() {
        assertThat(Json.read("\"dike_wardens\"".getBytes(UTF_8), Force.class)).isEqualTo(new Force("dike_wardens"));
        assertThat(Json.write(new Violation("theft"))).asString(UTF_8).isEqualTo("\"theft\"");
        assertThat(Json.read("\"held\"".getBytes(UTF_8), Measure.class)).isEqualTo(Measure.HELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "x", "Police", "police ", "công_an", "police\u0000", "po-lice", "9police", "police\n"})
    void refusesWhatHasNotTheShapeOfAWord(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Force(text)).withMessageStartingWith("not a word");
        assertThatIllegalArgumentException().isThrownBy(() -> new Violation(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Measure(text));
    }

    @Test
    void keysACellByEverythingButItsValue() {
        Cell cell = new Cell(Indicator.TIPS_RECEIVED, Force.POLICE, new ProvinceCode("15"), "2026-11", 1);

        assertThat(cell.key()).isEqualTo("tips.received|police|15|2026-11");
        assertThat(cell.with(7).key()).isEqualTo(cell.key());
        assertThat(new Cell(Indicator.TIPS_RECEIVED, null, null, "2026-11", 1).key())
                .isEqualTo("tips.received|||2026-11");
    }

    /** Codes and words are looked at letter by letter, and their shapes are told as regular expressions: both say the same. */
    @Test
    void codesAndWordsHaveTheirShapes() {
        Pattern code = Pattern.compile(AgencyCode.SHAPE);
        Pattern word = Pattern.compile("[a-z][a-z0-9_]{1,39}");
        String signs = "AZ09AZ09--azaz09__\n\u0000Á\uFF10";
        Random random = new Random();
        for (int times = 0; times < 40_000; times++) {
            int kinds = 1 + random.nextInt(signs.length());
            int first = random.nextInt(signs.length());
            String text = random.ints(random.nextInt(45), 0, kinds)
                    .map(at -> signs.charAt((first + at) % signs.length()))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(AgencyCode.isOne(text))
                    .as(text)
                    .isEqualTo(code.matcher(text).matches());
            assertThat(CodeWord.isOne(text))
                    .as(text)
                    .isEqualTo(word.matcher(text).matches());
        }
    }
}
