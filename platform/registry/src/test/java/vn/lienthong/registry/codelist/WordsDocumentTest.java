package vn.lienthong.registry.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.Period;

/**
 * The document of the words is printed from the lists that ship. After a change of them:
 * {@code mvn -pl platform/registry -am test -Dtest=WordsDocumentTest -Dapprove=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class WordsDocumentTest {
    private static final Path FILE = Path.of("../docs/words.md");

    @Test
    void saysWhatTheListsSay() throws IOException {
        String printed = printed(CodeLists.load());
        if (Boolean.getBoolean("approve")) {
            Files.writeString(FILE, printed);
        }

        assertThat(FILE).content().isEqualTo(printed);
    }

    private static String printed(CodeLists lists) {
        StringBuilder text = new StringBuilder("""
                # Các từ nghiệp vụ

                Trang này in từ danh mục phát hành kèm phần mềm (`platform/registry/src/main/resources/registry/words.csv`, mỗi từ có nguồn); sửa danh mục thì chạy lại
                `WordsDocumentTest` với `-Dapprove=true`. Danh mục hiện hành do Văn phòng Thường trực cập nhật khi hệ thống đang chạy: `GET :8392/api/v1/directory/words` hoặc
                `./lienthong words`. Từ có “thuộc” thì điều gì đúng với từ rộng cũng đúng với nó.
                """);
        for (CodeList list : CodeList.values()) {
            text.append("""

                    ## `%s`: %s

                    | từ | nghĩa | thuộc | hiệu lực |
                    |---|---|---|---|
                    """.formatted(list.wire(), list.nameVi()));
            lists.all().stream().filter(word -> word.list() == list).forEach(word -> text.append(row(word)));
        }
        return text.toString();
    }

    private static String row(CodeWord word) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        word.word(),
                        word.nameVi(),
                        word.parents().stream()
                                .map(parent -> "`" + parent + "`")
                                .collect(Collectors.joining(", ")),
                        period(word.period()));
    }

    private static String period(Period period) {
        PartialDate from = period.from();
        LocalDate to = period.to();
        return ((from == null ? "" : "từ " + from) + (to == null ? "" : " đến hết " + to)).strip();
    }
}
