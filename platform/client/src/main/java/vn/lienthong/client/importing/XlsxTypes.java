package vn.lienthong.client.importing;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a workbook are said to be (ISO/IEC 29500-2, [Content_Types].xml); their names are in lower case, without the slash
 * before them.
 *
 * @param named whichever are named there
 * @param sheets those that are sheets, and nothing else beside
 */
record XlsxTypes(Set<String> named, Set<String> sheets) {
    /** Where it stands, in lower case. */
    static final String PART = "[content_types].xml";

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    static XlsxTypes of(InputStream part) throws XMLStreamException {
        Set<String> named = new HashSet<>();
        Set<String> sheets = new HashSet<>();
        Set<String> others = new HashSet<>();
        XMLStreamReader xml = XlsxXml.reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Override")) {
                String name = name(xml.getAttributeValue(null, "PartName"));
                named.add(name);
                (SHEET.equals(xml.getAttributeValue(null, "ContentType")) ? sheets : others).add(name);
            }
        }
        sheets.removeAll(others);
        // which are found without being named
        sheets.removeIf(name -> name.equals(XlsxChecks.BOOK) || name.endsWith(".rels"));
        return new XlsxTypes(named, sheets);
    }

    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
