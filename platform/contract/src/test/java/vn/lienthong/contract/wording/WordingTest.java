package vn.lienthong.contract.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageType.Alarm;
import vn.lienthong.contract.MessageType.Kind;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.statistics.Cell;

/**
 * What people read of each message is the approved text, which {@code wording.txt} lists for every type of the table. To
 * approve a change: {@code mvn -pl platform/contract test -Dapprove=true}, then read the difference before it is committed.
 */
class WordingTest {
    private static final Path APPROVED = Path.of("src/test/resources/wording.txt");
    private static final Wording WORDING = new Wording(AgencyCode::value);

    /** Everything that lies in an inbox or in a history. */
    static Stream<MessageType> told() {
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == Kind.EVENT || type.kind() == Kind.NOTICE)
                .filter(type -> type.payload() != Cell.class);
    }

    @Test
    void saysEveryEventAndNoticeOfTheTableAsApproved() throws IOException {
        String said = told().map(type -> "%s%n  %s%n  %s%n"
                        .formatted(
                                type.name(),
                                worded(type.name()).heading(),
                                worded(type.name()).particulars()))
                .map(lines -> lines.replaceAll("(?m)^ +$\\R", ""))
                .collect(Collectors.joining());
        if (Boolean.getBoolean("approve")) {
            Files.writeString(APPROVED, said);
        }

        assertThat(said).isEqualTo(Files.readString(APPROVED));
    }

    @ParameterizedTest
    @MethodSource("told")
    void namesTheActAsTheTableDoesAndWhoeverDidIt(MessageType type) {
        Worded worded = worded(type.name());

        assertThat(worded.act()).isEqualTo(type.nameVi());
        assertThat(worded.actor())
                .isEqualTo(worded.by() == null ? Worded.SYSTEM : worded.by().value());
    }

    /** What was not done in time was done by nobody, and least of all by who owes it. */
    @ParameterizedTest
    @MethodSource("told")
    void isToldByTheSystemWhatWasNotDoneInTime(MessageType type) {
        if (type.alarm() != Alarm.NEVER) {
            assertThat(worded(type.name()).by()).isNull();
            assertThat(worded(type.name()).particulars()).matches("[A-Z0-9-]+ – .+");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        request.assigned    | Giao Phòng Cảnh sát kinh tế (Đội trưởng Đội 3) – Thực hiện trước 17 giờ.
        request.sent-back   | Trả lại POLICE-15, hạn mới 17:00 23/11/2026: Chưa trả lời về nơi bốc hàng.
        request.readdressed | CUSTOMS-RVII → BORDER-15: Nơi bốc hàng thuộc khu vực biên giới.
        request.rolled-up   | Các đơn vị của CUSTOMS đã xong: 1 trả lời, 1 từ chối
        """)
    void saysInVietnameseWhatHappened(String event, String line) {
        assertThat(worded("vn.lienthong." + event + ".v1").particulars()).isEqualTo(line);
    }

    @Test
    void putsHeadingAndSentenceTogether() {
        Worded refused = worded("vn.lienthong.request.refused.v1");
        Worded bare = new Worded("Đã đọc", new AgencyCode("MS-15"), "QLTT Lào Cai", "");

        assertThat(refused.sentence()).startsWith("Đã từ chối yêu cầu: ").endsWith(refused.particulars());
        assertThat(bare.sentence()).isEqualTo("Đã đọc");
        assertThat(bare.heading()).isEqualTo("Đã đọc · QLTT Lào Cai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vn.lienthong.request.make.v1", "vn.lienthong.statistics.counted.v1"})
    void refusesWhatIsNeitherEventNorNotice(String type) {
        assertThatIllegalArgumentException().isThrownBy(() -> worded(type));
    }

    private static Worded worded(String type) {
        return WORDING.of(sample(type));
    }

    private static Object sample(String type) {
        try {
            byte[] json = Files.readAllBytes(Path.of("src/test/resources/approved", type + ".json"));
            return MessageTypes.find(type).orElseThrow().read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
