package vn.lienthong.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void keepsAnOrdinaryName() {
        assertThat(FileNames.clean("Biên bản số 12.pdf", MediaKind.PDF)).isEqualTo("Biên bản số 12.pdf");
        assertThat(FileNames.clean("Ảnh.JPEG", MediaKind.JPEG)).isEqualTo("Ảnh.jpeg");
    }

    @Test
    void leavesOutFolders() {
        assertThat(FileNames.clean("../../etc/passwd", MediaKind.TEXT)).isEqualTo("passwd.txt");
        assertThat(FileNames.clean("C:\\Users\\an\\ảnh.png", MediaKind.PNG)).isEqualTo("ảnh.png");
        assertThat(FileNames.clean("..", MediaKind.PDF)).isEqualTo("tep.pdf");
        assertThat(FileNames.clean("/", MediaKind.PDF)).isEqualTo("tep.pdf");
    }

    @Test
    void leavesOutWhatCannotBeSeenOrTurnsTheWriting() {
        assertThat(FileNames.clean("hoa\u0000don\u202Efdp.exe", MediaKind.PDF)).isEqualTo("hoadonfdp.exe.pdf");
        assertThat(FileNames.clean("a\r\nContent-Type: x\u200B.pdf", MediaKind.PDF))
                .isEqualTo("a Content-Type x.pdf");
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(FileNames.clean("", MediaKind.DOCX)).isEqualTo("tep.docx");
        assertThat(FileNames.clean(" .pdf", MediaKind.PDF)).isEqualTo("pdf.pdf");
        assertThat(FileNames.clean("con.pdf", MediaKind.PDF)).isEqualTo("_con.pdf");
    }

    @Test
    void cutsWhatIsTooLongAndKeepsTheEnding() {
        assertThat(FileNames.clean("🚤".repeat(400) + ".pdf", MediaKind.PDF))
                .endsWith(".pdf")
                .satisfies(name ->
                        assertThat(name.codePointCount(0, name.length())).isEqualTo(150));
    }
}
