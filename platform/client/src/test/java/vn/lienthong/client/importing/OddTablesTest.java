package vn.lienthong.client.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.fixture.Seeds;

/** Whatever the bytes of a small table are, it is read or refused in words, and takes no more memory than a small table does. */
class OddTablesTest {
    /** Bytes that are made in the course of it, most of which nobody holds for long: 64 MiB. */
    private static final long MOST = 64L << 20;

    private static final int TIMES = 400;

    /** What a reader could stumble over. */
    private static final List<String> ODD = List.of(
            "ZZZZZZ",
            "AAAAAAA1",
            "$",
            "1e999999999",
            "9".repeat(5000),
            "-1",
            "2147483648",
            "<row r=\"2147483647\">",
            "<c r=\"XFE1\">",
            "<row>",
            "</row>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "&#x10FFFF;",
            "<a>".repeat(3000),
            "\0",
            "\uFEFF",
            "\"",
            ";",
            "\t",
            "\r",
            "\n\n");

    private static final List<String> TIP = List.of("T-1", "Đường dây nóng", "Kho lạ", "Có xe đêm");
    private static final List<String> HEADERS = List.of("Mã của cơ quan", "Kênh tiếp nhận", "Tiêu đề", "Nội dung tin");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> oddTextIsReadOrRefused() {
        byte[] good =
                Sheets.utf8(String.join(";", HEADERS) + "\n" + String.join(";", TIP) + "\n" + String.join(";", TIP));
        return Seeds.each(TIMES, random -> readsOrRefuses(spoilt(good, random)));
    }

    @TestFactory
    Stream<DynamicTest> anOddArchiveIsReadOrRefused() throws IOException {
        byte[] good = Files.readAllBytes(Sheets.xlsx(folder.resolve("good.xlsx"), List.of(HEADERS, TIP)));
        return Seeds.each(TIMES, random -> readsOrRefuses(spoilt(good, random)));
    }

    @TestFactory
    Stream<DynamicTest> aWorkbookWithAnOddPartIsReadOrRefused() {
        return Seeds.each(TIMES, random -> {
            Map<String, byte[]> parts = Sheets.parts(
                    Sheets.textRow(1, HEADERS)
                            + Sheets.textRow(2, TIP)
                            + "<row r=\"3\"><c r=\"A3\"><v>7</v></c><c r=\"B3\" t=\"b\"><v>1</v></c><c r=\"C3\"><f>1+1</f><v>2</v></c></row>");
            List<String> names = List.copyOf(parts.keySet());
            // the sheet as often as all others
            String name = random.nextBoolean() ? names.getLast() : names.get(random.nextInt(names.size()));
            parts.put(name, spoilt(parts.get(name), random));

            readsOrRefuses(Files.readAllBytes(Sheets.zip(folder.resolve("odd.xlsx"), parts)));
        });
    }

    private void readsOrRefuses(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("odd"), bytes);
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            assertThat(Sheets.read(file, Sheets.TIPS)).allMatch(row -> row.line() > 0);
        } catch (BadFile refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST);
    }

    /** Some bytes changed, left out, doubled or put in between. */
    private static byte[] spoilt(byte[] good, Random random) {
        String text = new String(good, StandardCharsets.ISO_8859_1);
        for (int slip = 0; slip <= random.nextInt(8); slip++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(20));
            String between = switch (random.nextInt(5)) {
                case 0 -> String.valueOf((char) random.nextInt(256));
                case 1 -> "";
                case 2 -> text.substring(from, to).repeat(1 + random.nextInt(50));
                case 3 -> text.substring(from, to) + odd(random);
                default -> odd(random);
            };
            text = text.substring(0, from) + between + text.substring(to);
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static String odd(Random random) {
        String odd = ODD.get(random.nextInt(ODD.size()));
        return new String(Sheets.utf8(odd), StandardCharsets.ISO_8859_1);
    }
}
