package vn.lienthong.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    private Path data;

    @Test
    void areThoseOfTheDocumentationUnlessSaidOtherwise() {
        assertThat(Ports.usual().of(Part.CONSOLE)).isEqualTo(8389);
        assertThat(Ports.usual().of(Part.KAFKA)).isEqualTo(9389);
        assertThat(Ports.usual().url(Part.INTAKE)).hasToString("http://127.0.0.1:8391");
    }

    @Test
    void areAllDifferentWhenAnyFreeOnesAreWanted() {
        var ports = Ports.free();

        assertThat(new HashSet<>(ports.numbers().values()))
                .hasSize(Part.values().length)
                .doesNotContain(0);
        assertThatCode(ports::check).doesNotThrowAnyException();
    }

    @Test
    void inUseAreNamedWithTheirPartAndTheOptionBeforeAnythingStarts() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var numbers = new EnumMap<Part, Integer>(Ports.free().numbers());
            numbers.put(Part.STORE, other.getLocalPort());
            var settings = Settings.in(data).at(new Ports(numbers));

            assertThatThrownBy(() -> Standalone.start(settings))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Cổng %d của Kho dữ liệu xem đang được chương trình khác sử dụng."
                                    .formatted(other.getLocalPort())
                            + " Chọn cổng khác bằng --store-port SỐ hoặc biến môi trường LIENTHONG_STORE_PORT.");
            assertThat(data.resolve("kafka")).doesNotExist();
        }
    }

    @Test
    void givenTwiceAreRefused() {
        var numbers = new EnumMap<Part, Integer>(Ports.free().numbers());
        numbers.put(Part.INTAKE, numbers.get(Part.CONSOLE));

        assertThatThrownBy(() -> new Ports(numbers).check())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("của Tiếp nhận đã dành cho Bảng điều khiển")
                .hasMessageContaining("--intake-port");
    }

    @Test
    void thatAreNoPortsAreRefused() {
        var numbers = new EnumMap<Part, Integer>(Part.class);
        numbers.put(Part.KAFKA, 70_000);

        assertThatThrownBy(() -> new Ports(numbers))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("70000")
                .hasMessageContaining("--kafka-port");
    }
}
