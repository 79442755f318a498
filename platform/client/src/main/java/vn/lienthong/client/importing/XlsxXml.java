package vn.lienthong.client.importing;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How deep the XML of a part may go, how much one row may hold and how far right a cell may stand: who reads it row by row holds no more. */
final class XlsxXml {
    private static final int DEEPEST = 100;
    /** Characters of a row, each element counted as {@link #ELEMENT}. */
    private static final long LARGEST_ROW = 16L << 20;

    private static final int ELEMENT = 64;
    /** The last column of Excel is XFD. */
    private static final Pattern BEYOND = Pattern.compile("\\$?[^0-9$]{4}");

    private XlsxXml() {}

    /** The same as the reader of workbooks has, which opens nothing that a document names. */
    static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }

    /** @throws BadFile naming the bound that it is beyond @throws XMLStreamException if it is no XML */
    static void refuseBeyond(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = reader(part);
        int depth = 0;
        int rowDepth = 0;
        long row = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.DTD ->
                    throw new BadFile("Sổ tính khai báo thực thể XML (DOCTYPE), không được nhận.");
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    if (rowDepth == 0 && xml.getLocalName().equals("row")) {
                        rowDepth = depth;
                        row = 0;
                    }
                    row += ELEMENT;
                    if (depth > DEEPEST || isBeyondColumns(xml)) {
                        throw odd();
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    rowDepth = depth == rowDepth ? 0 : rowDepth;
                    depth--;
                }
                default -> row += rowDepth > 0 && xml.hasText() ? xml.getTextLength() : 0;
            }
            if (rowDepth > 0 && row > LARGEST_ROW) {
                throw odd();
            }
        }
    }

    private static boolean isBeyondColumns(XMLStreamReader xml) {
        return xml.getLocalName().equals("c")
                && IntStream.range(0, xml.getAttributeCount())
                        .filter(index -> xml.getAttributeLocalName(index).equals("r"))
                        .anyMatch(index ->
                                BEYOND.matcher(xml.getAttributeValue(index)).lookingAt());
    }

    private static BadFile odd() {
        return new BadFile(
                "Sổ tính có dòng quá dài, ô ngoài các cột của Excel hoặc lồng nhau quá sâu; hãy mở bằng Excel rồi lưu lại.");
    }
}
