package vn.lienthong.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Files that agencies hand over in the demonstration, made here. */
final class MadeFiles {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private MadeFiles() {}

    /** A page of lines in letters that the fonts of every reader have (ISO 32000-1, 9.6.2.2), hence without diacritics. */
    static byte[] page(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 14 Tf 72 760 Td 22 TL\n");
        lines.forEach(
                line -> text.append('(').append(line.replaceAll("[()\\\\]", "")).append(") Tj T*\n"));
        text.append("ET");
        return pdf(List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length %d>>stream\n%s\nendstream".formatted(text.length(), text),
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
    }

    private static byte[] pdf(List<String> objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < objects.size(); index++) {
            places.add(pdf.length());
            pdf.append("%d 0 obj%s endobj\n".formatted(index + 1, objects.get(index)));
        }
        int table = pdf.length();
        pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        pdf.append("trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, table));
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A sketch of a warehouse, with two trucks before it. */
    static byte[] sketch() {
        BufferedImage sketch = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = sketch.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(new Color(0x6b7a8f));
        canvas.fillRect(60, 40, 300, 120);
        canvas.setColor(Color.DARK_GRAY);
        canvas.drawRect(60, 40, 300, 120);
        canvas.fillRect(0, 230, WIDTH, 40);
        canvas.setColor(new Color(0xb3261e));
        canvas.fillRect(120, 180, 70, 34);
        canvas.fillRect(240, 180, 70, 34);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(sketch, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
