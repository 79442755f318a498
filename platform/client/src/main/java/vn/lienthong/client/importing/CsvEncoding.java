package vn.lienthong.client.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** In which way a text is written, and that it is UTF-8. */
final class CsvEncoding {
    private static final int LONGEST_LINE = 16 * 1024 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1258");
    private static final String INSTEAD =
            " Trong Excel, chọn Lưu thành “CSV UTF-8”; bảng mã TCVN3 (ABC), VNI phải chuyển sang Unicode trước.";

    private CsvEncoding() {}

    /** @throws BadFile naming the line where it is not UTF-8, and what it is if that can be told */
    static void refuseOther(Path path, List<Template> templates) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
            long number = 1;
            for (byte[] line = line(bytes); line.length > 0; line = line(bytes)) {
                if (number == 1 && isUtf16(line)) {
                    throw new BadFile("Tệp mã hóa UTF-16, cần UTF-8." + INSTEAD);
                }
                if (!isUtf8(line)) {
                    throw new BadFile("Tệp không phải UTF-8 (dòng %d)%s.%s"
                            .formatted(
                                    number,
                                    isWindows(path, templates) ? "; đây là bảng mã windows-1258" : "",
                                    INSTEAD));
                }
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up to the next line feed, with it; empty at the end. */
    private static byte[] line(InputStream bytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = bytes.read(); each >= 0; each = bytes.read()) {
            line.write(each);
            if (each == '\n') {
                break;
            }
            if (line.size() > LONGEST_LINE) {
                throw new BadFile("Tệp có dòng dài hơn 16 MiB; đây không phải bảng CSV.");
            }
        }
        return line.toByteArray();
    }

    private static boolean isUtf16(byte[] line) {
        return line.length > 1
                && (line[0] == (byte) 0xFF && line[1] == (byte) 0xFE
                        || line[0] == (byte) 0xFE && line[1] == (byte) 0xFF);
    }

    private static boolean isUtf8(byte[] line) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            CharBuffer text = decoder.decode(ByteBuffer.wrap(line));
            return text.chars().noneMatch(unit -> unit == 0);
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Whether the headers of a template show where the first line is read that way. */
    private static boolean isWindows(Path path, List<Template> templates) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
            String[] first = new String(line(bytes), WINDOWS).split("[,;\t\r\n]");
            return templates.stream().anyMatch(template -> {
                long vietnamese = List.of(first).stream()
                        .filter(header -> header.chars().anyMatch(unit -> unit > 0x7F))
                        .filter(header -> template.column(header).isPresent())
                        .count();
                return vietnamese > 1;
            });
        }
    }
}
