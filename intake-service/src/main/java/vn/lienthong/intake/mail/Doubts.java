package vn.lienthong.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.intake.form.PersonalData;
import vn.lienthong.intake.mail.Aside.Why;

/**
 * What a person decides before a mail goes into the log, which keeps what it has: what may tell who writes, as on the form, and what may be
 * about officials, which must say when it is received round whom it goes.
 */
final class Doubts {
    private static final List<String> ABOUT_OFFICIALS = words();

    private Doubts() {}

    /** @param text as it came: a sender's name may be the very word @throws Aside if it may be about officials */
    static void aboutOfficials(String text) throws Aside {
        String plain = " " + Spelling.plain(text) + " ";
        if (ABOUT_OFFICIALS.stream().anyMatch(plain::contains)) {
            throw new Aside(
                    Why.INTEGRITY,
                    "Có thể là tin về cán bộ hoặc cơ quan. Nếu đúng, nhập tin ở bàn trực hoặc biểu mẫu và chọn cơ quan bị phản ánh, để tin đi vòng qua nơi đó; nếu không, chuyển thư vào thư mục cho qua.");
        }
    }

    /** @param files their names @throws Aside if it may tell who writes, with its kinds and lines, never with what is written there */
    static void whoWrites(String subject, String body, String files) throws Aside {
        String found = Stream.of(
                        PersonalData.in(subject).stream().map(each -> each.kindVi() + " (tiêu đề)"),
                        PersonalData.in(body).stream()
                                .map(each -> "%s (dòng %d)".formatted(each.kindVi(), each.line())),
                        PersonalData.in(files).stream().map(each -> each.kindVi() + " (tên tệp)"))
                .flatMap(Function.identity())
                .distinct()
                .limit(20)
                .collect(Collectors.joining(", "));
        if (!found.isEmpty()) {
            throw new Aside(
                    Why.PERSONAL,
                    "Trong lời có thể có điều cho biết ai là người báo: %s. Nếu đó là thông tin về vụ việc, chuyển thư vào thư mục cho qua; nếu là của người báo, nhập tin ở bàn trực, không ghi điều ấy."
                            .formatted(found));
        }
    }

    private static List<String> words() {
        try (InputStream file = Doubts.class.getResourceAsStream("/mail/integrity-words.csv")) {
            if (file == null) {
                throw new IllegalStateException("no mail/integrity-words.csv");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> " " + Spelling.plain(line) + " ")
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
