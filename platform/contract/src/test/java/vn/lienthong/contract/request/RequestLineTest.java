package vn.lienthong.contract.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

class RequestLineTest {
    private static final RequestLine LINES = new RequestLine(AgencyCode::value);

    @TestFactory
    Stream<DynamicTest> tellsEveryEventInOneLine() {
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.EVENT && type.matter() == Matter.REQUEST)
                .map(type -> DynamicTest.dynamicTest(
                        type.name(),
                        () -> assertThat(LINES.of(sample(type.name()))).hasSizeGreaterThan(10)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assigned    | Giao Phòng Cảnh sát kinh tế (Đội trưởng Đội 3) – Thực hiện trước 17 giờ.
            sent-back   | Trả lại POLICE-15, hạn mới 17:00 23/11/2026: Chưa trả lời về nơi bốc hàng.
            readdressed | CUSTOMS-RVII → BORDER-15: Nơi bốc hàng thuộc khu vực biên giới.
            rolled-up   | Các đơn vị của CUSTOMS đã xong: 1 trả lời, 1 từ chối
            warned      | Sắp hết hạn trả lời: 17:00 22/11/2026
            fell-silent | Im lặng: đến hạn tiếp nhận 17:15 20/11/2026 vẫn chưa xác nhận
            escalated   | Im lặng, chưa tiếp nhận, hạn 17:15 20/11/2026: báo cáo CUSTOMS, SC389-15
            """)
    void saysInVietnameseWhatHappenedByTheClockOfVietnam(String event, String line) {
        assertThat(LINES.of(sample("vn.lienthong.request." + event + ".v1"))).isEqualTo(line);
    }

    private static RequestEvent sample(String type) {
        try {
            byte[] json = Files.readAllBytes(Path.of("src/test/resources/approved", type + ".json"));
            return (RequestEvent)
                    Json.read(json, MessageTypes.find(type).orElseThrow().payload());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
