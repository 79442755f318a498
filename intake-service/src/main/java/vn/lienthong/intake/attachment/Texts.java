package vn.lienthong.intake.attachment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.lienthong.intake.attachment.Unfit.Cause;

/** Plain texts: UTF-8 from end to end, without controls. Both kinds do nothing; which of the two it is, its name may say. */
final class Texts {
    private static final int PIECE = 8192;

    private Texts() {}

    static MediaKind kind(Path file, String name) throws IOException, Unfit {
        try (Reader text = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] piece = new char[PIECE];
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                check(piece, read);
            }
        } catch (CharacterCodingException notUtf8) {
            throw new Unfit(Cause.BROKEN, "Văn bản không phải UTF-8; hãy lưu lại với bảng mã UTF-8 rồi gửi.");
        }
        return MediaKind.CSV.ends(name) ? MediaKind.CSV : MediaKind.TEXT;
    }

    private static void check(char[] piece, int length) throws Unfit {
        for (int index = 0; index < length; index++) {
            if (Character.isISOControl(piece[index]) && "\t\n\r\f".indexOf(piece[index]) < 0) {
                throw new Unfit(
                        Cause.BROKEN, "Văn bản có ký tự điều khiển (U+%04X); hãy gửi bản văn bản thuần.".formatted((int)
                                        piece[index]));
            }
        }
    }
}
