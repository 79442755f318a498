package vn.lienthong.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.intake.attachment.Samples.bomb;
import static vn.lienthong.intake.attachment.Samples.joined;
import static vn.lienthong.intake.attachment.Samples.office;
import static vn.lienthong.intake.attachment.Samples.pdf;
import static vn.lienthong.intake.attachment.Samples.photo;
import static vn.lienthong.intake.attachment.Samples.picture;
import static vn.lienthong.intake.attachment.Samples.text;
import static vn.lienthong.intake.attachment.Samples.zip;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.intake.attachment.Unfit.Cause;
import vn.lienthong.runtime.content.ContentStore;
import vn.lienthong.runtime.content.DiskContents;

class StoringTest {
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");
    private static final int LARGEST = 200_000;
    private static final int MOST_PIXELS = 1_000_000;

    @TempDir
    private Path data;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private ContentStore store;
    private Storing storing;

    @BeforeEach
    void anEmptyStore() {
        store = new DiskContents(data.resolve("contents"));
        AttachmentSettings settings =
                new AttachmentSettings(DataSize.ofBytes(LARGEST), MOST_PIXELS, Duration.ofDays(7), Duration.ofHours(1));
        storing =
                new Storing(store, new Incoming(data.resolve("incoming")), settings, InstantSource.fixed(NOW), meters);
    }

    @Test
    void storesADocumentAsItIsAndAnswersWhatACommandNamesItBy() throws Exception {
        Attachment stored = stored("Biên bản.pdf", pdf());

        assertThat(stored.name()).isEqualTo("Biên bản.pdf");
        assertThat(stored.type()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(pdf().length);
        assertThat(bytes(stored)).isEqualTo(pdf());
        assertThat(meters.counter("lienthong.attachments.bytes").count()).isEqualTo(pdf().length);
    }

    @Test
    void takesAFileForWhatItsBytesAreWhateverItIsCalled() throws Exception {
        assertThat(stored("hóa đơn.exe", pdf()).name()).isEqualTo("hóa đơn.exe.pdf");
        assertThat(stored("ảnh.pdf", picture("png", 8, 8)))
                .extracting(Attachment::name, Attachment::type)
                .containsExactly("ảnh.pdf.png", "image/png");
        assertThat(stored("bảng.CSV", text("số,tên\n1,giày\n")).type()).isEqualTo("text/csv");
        assertThat(stored("chạy.bat", text("xin chào\n")).name()).isEqualTo("chạy.bat.txt");
        assertThat(stored("a", zip(office("openxmlformats-officedocument.wordprocessingml.document.main+xml")))
                        .name())
                .isEqualTo("a.docx");
        assertThat(stored("a.docx", zip(office("openxmlformats-officedocument.spreadsheetml.sheet.main+xml")))
                        .name())
                .isEqualTo("a.docx.xlsx");
        assertThat(stored(
                                "a.odt",
                                zip(ordered(
                                        "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>")))
                        .type())
                .isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void writesPicturesAnewWithoutWhatIsHiddenBehindThem(String format) throws Exception {
        byte[] polyglot = joined(picture(format, 40, 20), zip(Map.of("a.class", "<script>alert(1)</script>")));

        byte[] kept = bytes(stored("ảnh." + format, polyglot));

        assertThat(kept.length).isLessThan(polyglot.length);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("PK\u0003\u0004", "a.class");
        assertThat(decoded(kept).getWidth()).isEqualTo(40);
    }

    @Test
    void keepsNothingOfWhereAndWithWhatAPhotoWasTaken() throws Exception {
        byte[] sent = photo(1);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "NhaLamMayAnh");

        byte[] kept = bytes(stored("ảnh.jpg", sent));

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "NhaLamMayAnh");
    }

    /** The sample is red on its left; each line says where red is to be seen. */
    @ParameterizedTest
    @CsvSource({
        "1,80,left",
        "2,80,right",
        "3,80,right",
        "4,80,left",
        "5,40,top",
        "6,40,top",
        "7,40,bottom",
        "8,40,bottom"
    })
    void turnsAPhotoAsItIsToBeSeen(int orientation, int width, String red) throws Exception {
        BufferedImage kept = decoded(bytes(stored("ảnh.jpg", photo(orientation))));

        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(isRed(kept, 0, 0)).isEqualTo(red.equals("left") || red.equals("top"));
        assertThat(isRed(kept, kept.getWidth() - 1, 0)).isEqualTo(red.equals("right") || red.equals("top"));
        assertThat(isRed(kept, 0, kept.getHeight() - 1)).isEqualTo(red.equals("left") || red.equals("bottom"));
    }

    @Test
    void storesTheSameOnceHoweverOftenItIsSent() throws Exception {
        Attachment first = stored("ảnh.jpg", photo(6));
        Attachment second = stored("ảnh.jpg", photo(6));
        Attachment asStored = stored("ảnh.jpg", bytes(first));

        assertThat(second).isEqualTo(first);
        assertThat(asStored).as("what is stored already is not written anew").isEqualTo(first);
        try (Stream<Path> files = Files.walk(data.resolve("contents"))) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}")))
                    .hasSize(1);
        }
    }

    @Test
    void givesNothingToWhoSendsNothing() throws Exception {
        Attachment stored = stored("Biên bản.pdf", pdf());

        assertThat(store.heldBy(POLICE, stored.sha256())).isEmpty();
    }

    @Test
    void refusesEveryProgramAndPage() throws Exception {
        refuses(Cause.ACTIVE, joined(text("MZ"), new byte[300]));
        refuses(Cause.ACTIVE, joined(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, new byte[300]));
        refuses(Cause.ACTIVE, text("#!/bin/sh\nrm -rf /\n"));
        refuses(Cause.ACTIVE, text("<!DOCTYPE html><title>x</title>"));
        refuses(Cause.ACTIVE, text("  \n<script>alert(1)</script>"));
        refuses(Cause.ACTIVE, text("Kính gửi <iframe src=x>"));
        refuses(Cause.ACTIVE, text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        refuses(Cause.ACTIVE, text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
        refuses(Cause.ACTIVE, zip(office("ms-word.document.macroEnabled.main+xml")));
        Map<String, String> hidden =
                new LinkedHashMap<>(office("openxmlformats-officedocument.wordprocessingml.document.main+xml"));
        hidden.put("word/vbaProject.bin", "x");
        refuses(Cause.ACTIVE, zip(hidden));
        assertThat(meters.counter("lienthong.attachments.refused", "reason", "active")
                        .count())
                .isEqualTo(10);
    }

    @Test
    void refusesWhatIsOnNoListAndSaysWhatIs() throws Exception {
        assertThat(refuses(Cause.KIND, picture("gif", 4, 4)).getMessage()).contains("JPEG hoặc PNG");
        assertThat(refuses(Cause.KIND, joined(text("RIFF\u0010\0\0\0WEBPVP8 "), new byte[64]))
                        .getMessage())
                .contains("JPEG hoặc PNG");
        assertThat(refuses(Cause.KIND, joined(new byte[] {0, 0, 0, 0x18}, text("ftypmp42\0\0\0\0mp42isom")))
                        .getMessage())
                .contains("Phim");
        assertThat(refuses(Cause.KIND, zip(Map.of("a.txt", "x"))).getMessage()).contains("PDF", "DOCX");
        byte[] noise = new byte[4000];
        new Random(389).nextBytes(noise);
        refuses(Cause.KIND, noise);
    }

    @Test
    void refusesWhatIsNotWhole() throws Exception {
        byte[] jpeg = picture("jpeg", 400, 400);
        refuses(Cause.BROKEN, java.util.Arrays.copyOf(jpeg, jpeg.length / 4));
        refuses(Cause.BROKEN, java.util.Arrays.copyOf(pdf(), 20));
        refuses(Cause.BROKEN, joined(pdf(), new byte[2000]));
        byte[] zipped = zip(office("openxmlformats-officedocument.wordprocessingml.document.main+xml"));
        refuses(Cause.BROKEN, java.util.Arrays.copyOf(zipped, zipped.length / 2));
        refuses(Cause.BROKEN, "Biên bản tạm giữ".repeat(9).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesAPictureOfTooManyPixelsWithoutDecodingIt() throws Exception {
        assertThat(refuses(Cause.TOO_MANY_PIXELS, bomb(60_000, 60_000)).getMessage())
                .contains("60000 × 60000");
        refuses(Cause.TOO_MANY_PIXELS, bomb(Integer.MAX_VALUE, Integer.MAX_VALUE));
        refuses(Cause.BROKEN, bomb(10, 10));
    }

    @Test
    void refusesNothingAndTooMuch() throws Exception {
        refuses(Cause.EMPTY, new byte[0]);
        assertThat(refuses(Cause.TOO_LARGE, new byte[LARGEST + 1]).getMessage()).contains("200000 byte");
        assertThat(stored("a.txt", text("x".repeat(LARGEST))).size()).isEqualTo(LARGEST);
    }

    @Test
    void storesNothingOfWhatBreaksOff() {
        InputStream cutOff = new InputStream() {
            private int left = 1000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("connection reset");
                }
                left--;
                return 'x';
            }
        };

        assertThatThrownBy(() -> storing.store(MARKET, "a.txt", cutOff)).isInstanceOf(IOException.class);

        assertThat(data.resolve("incoming")).isEmptyDirectory();
        assertThat(data.resolve("contents")).doesNotExist();
    }

    private Unfit refuses(Cause cause, byte[] bytes) throws IOException {
        Unfit unfit = catchThrowableOfType(Unfit.class, () -> stored("công văn.pdf", bytes));
        assertThat(unfit).isNotNull();
        assertThat(unfit.why()).as(unfit.getMessage()).isEqualTo(cause);
        assertThat(data.resolve("incoming")).isEmptyDirectory();
        return unfit;
    }

    private Attachment stored(String name, byte[] bytes) throws Exception {
        return storing.store(MARKET, name, new ByteArrayInputStream(bytes));
    }

    private byte[] bytes(Attachment stored) throws IOException {
        try (InputStream bytes = store.open(stored.sha256()).orElseThrow()) {
            return bytes.readAllBytes();
        }
    }

    private static BufferedImage decoded(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int pixel = picture.getRGB(x, y);
        return (pixel >> 16 & 0xff) > 150 && (pixel & 0xff) < 100;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            ordered.put(pairs[at], pairs[at + 1]);
        }
        return ordered;
    }
}
