package vn.lienthong.contract.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.audit.AuditFault.Kind;
import vn.lienthong.contract.merkle.TreeHash;

/** Tampering with an export: whatever is done to it is found, and the first entry that it was done to is named. */
class AuditCheckTest {
    private static final ALog LOG = new ALog(40);

    @Test
    void findsNothingWrongWithWhatIsRight() {
        AuditCheck.Found found = ALog.check(LOG.lines(), LOG.keys(), LOG.head(37));

        assertThat(found.fault()).isNull();
        assertThat(found).isEqualTo(new AuditCheck.Found(0, 40, 40, 4, null));
    }

    @Test
    void checksAPartByTheHeadBeforeIt() {
        AuditCheck.Found found = ALog.check(LOG.lines(20, 40), null, null);

        assertThat(found).isEqualTo(new AuditCheck.Found(20, 40, 20, 3, null));
    }

    @Test
    void checksOnlyWhatIsAskedFor() {
        List<String> lines = new ArrayList<>(LOG.lines());
        alter(lines, 5);
        alter(lines, 35);

        assertThat(ALog.check(lines, null, null, 10, 30).fault()).isNull();
        assertThat(fault(ALog.check(lines, null, null, 10, 40)).entry()).isEqualTo(35);
    }

    @Test
    void namesWhateverEntryIsAltered() {
        for (int entry = 0; entry < 40; entry++) {
            List<String> lines = new ArrayList<>(LOG.lines());
            alter(lines, entry);

            assertThat(first(lines)).isEqualTo(Kind.ALTERED + " " + entry);
        }
    }

    @Test
    void namesWhateverEntryIsLeftOut() {
        for (int entry = 0; entry < 40; entry++) {
            List<String> lines = new ArrayList<>(LOG.lines());
            lines.remove(line(lines, entry));

            assertThat(first(lines)).isEqualTo(Kind.MISSING + " " + entry);
        }
    }

    @Test
    void namesTheFirstThatIsNotInItsPlace() {
        Random random = new Random(389);
        for (int time = 0; time < 200; time++) {
            List<String> lines = new ArrayList<>(LOG.lines());
            int head = 10 * random.nextInt(4);
            int one = head + random.nextInt(9);
            int other = one + 1 + random.nextInt(head + 9 - one);
            int there = line(lines, one);
            String moved = lines.set(there, lines.get(line(lines, other)));
            lines.set(lastLine(lines, other), moved);

            assertThat(first(lines)).as("%d and %d change places", one, other).isEqualTo(Kind.MOVED + " " + one);
        }
    }

    @Test
    void namesTheEntryBeforeWhichSomethingWasPutIn() {
        for (int entry = 0; entry < 40; entry++) {
            List<String> lines = new ArrayList<>(LOG.lines());
            lines.add(line(lines, entry), new AuditExport.Entry(entry, bytes("{\"entry\":\"forged\"}")).line());

            assertThat(first(lines)).isEqualTo(Kind.INSERTED + " " + entry);
        }
    }

    @Test
    void findsACutTailByWhatTheFileSaysByEntriesWithoutAHeadAndByAHeadThatWasKept() {
        List<String> lines = LOG.lines();
        List<String> without = lines.subList(0, lines.size() - 11);
        List<String> half = lines.subList(0, lines.size() - 6);

        assertThat(first(without)).isEqualTo(Kind.MISSING + " 30");
        assertThat(first(half)).isEqualTo(Kind.INSERTED + " 30");

        List<String> shorter = LOG.lines(0, 30);
        assertThat(ALog.check(shorter, LOG.keys(), null).fault())
                .as("a log that ended there is right by itself")
                .isNull();
        assertThat(fault(ALog.check(shorter, LOG.keys(), LOG.head(40))))
                .extracting(AuditFault::kind, AuditFault::entry)
                .containsExactly(Kind.MISSING, 30L);
    }

    @Test
    void findsALogThatWasWrittenAnew() {
        ALog other = new ALog(40);
        List<String> lines = new ArrayList<>(other.lines());

        assertThat(fault(ALog.check(lines, LOG.keys(), null)).kind())
                .as("signed by another key")
                .isEqualTo(Kind.HEAD);

        TreeHead kept = LOG.head(25).head();
        TreeHead forged = new TreeHead(25, LOG.head(24).head().root(), kept.at(), kept.offset(), kept.frontier());
        assertThat(fault(ALog.check(
                                LOG.lines(),
                                LOG.keys(),
                                new TreeHead.Signed(forged, LOG.head(25).signature())))
                        .kind())
                .isEqualTo(Kind.HEAD);
    }

    /** By whoever has the key: the head that the file begins with, or goes through, is the only thing that shows it. */
    @Test
    void findsALogThatWasWrittenAnewAndSignedByTheSameKeyThoughTheFileBeginsWithTheKnownHead() {
        ALog anew = LOG.writtenAnewFrom(15);

        for (int known : new int[] {20, 25, 30, 40}) {
            assertThat(fault(ALog.check(anew.lines(20, 40), LOG.keys(), LOG.head(known))))
                    .as("known to %d", known)
                    .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.HEAD))
                    .satisfies(fault ->
                            assertThat(fault.detailVi()).contains("cỡ " + known, "không nối tiếp đầu cây đã biết"));
            assertThat(ALog.check(LOG.lines(20, 40), LOG.keys(), LOG.head(known))
                            .fault())
                    .as("known to %d", known)
                    .isNull();
        }
    }

    @Test
    void checksTheSignatureOfTheKnownHeadThatTheFileBeginsWith() {
        TreeHead.Signed unsigned =
                new TreeHead.Signed(LOG.head(20).head(), LOG.head(30).signature());

        assertThat(fault(ALog.check(LOG.lines(20, 40), LOG.keys(), unsigned)).kind())
                .isEqualTo(Kind.HEAD);
    }

    @Test
    void saysWhereTheFileDoesNotReachBackToTheKnownHead() {
        for (int known : new int[] {10, 19}) {
            assertThat(fault(ALog.check(LOG.lines(20, 40), LOG.keys(), LOG.head(known)))
                            .detailVi())
                    .isEqualTo(
                            "Đầu cây cỡ %d: tệp không chứa đầu cây đã biết này nên không so được: tệp bắt đầu từ mục 20, hãy xuất từ trước đó."
                                    .formatted(known));
        }
    }

    @Test
    void comparesTheKnownHeadThoughOnlyWhatFollowsIsAskedFor() {
        ALog anew = LOG.writtenAnewFrom(15);

        assertThat(ALog.check(LOG.lines(), LOG.keys(), LOG.head(25), 30, 40).fault())
                .isNull();
        for (int known : new int[] {20, 25}) {
            assertThat(fault(ALog.check(anew.lines(), LOG.keys(), LOG.head(known), 30, 40))
                            .detailVi())
                    .contains("cỡ " + known, "không nối tiếp đầu cây đã biết");
        }
    }

    /** Whoever alters an entry and its hash beside the head is found by the root; which entry of ten it is nobody can say then. */
    @Test
    void isRightWhereAnEntryStandsByItsHashAlone() {
        List<String> lines = new ArrayList<>(LOG.lines());
        int at = line(lines, 14);
        byte[] bytes = Objects.requireNonNull(entry(lines.get(at)).bytes());
        lines.set(at, new AuditExport.Entry(14, null, TreeHash.ofLeaf(bytes)).line());

        AuditCheck.Found found = ALog.check(lines, null, null);

        assertThat(found.fault()).isNull();
    }

    @Test
    void findsAHashThatIsOfNoEntry() {
        List<String> lines = new ArrayList<>(LOG.lines());
        lines.set(line(lines, 14), new AuditExport.Entry(14, null, TreeHash.ofLeaf(bytes("{}"))).line());

        assertThat(fault(ALog.check(lines, null, null)).entry()).isEqualTo(14);
    }

    private static AuditExport.Entry entry(String line) {
        return (AuditExport.Entry) Objects.requireNonNull(AuditExport.read(line));
    }

    @Test
    void findsWhoAltersTheHashToo() {
        List<String> lines = new ArrayList<>(LOG.lines());
        alter(lines, 14);
        int head = headLine(lines, 20);
        ObjectNode line = (ObjectNode) Json.mapper().readTree(lines.get(head));
        List<AuditExport.Entry> entries = new ArrayList<>();
        for (int entry = 10; entry < 20; entry++) {
            entries.add(entry(lines.get(line(lines, entry))));
        }
        line.put("leaves", AuditExport.leaves(entries));
        lines.set(head, line.toString());

        assertThat(fault(ALog.check(lines, null, null)))
                .extracting(AuditFault::kind, AuditFault::entry)
                .containsExactly(Kind.ALTERED, 10L);
    }

    @Test
    void findsAHeadThatDoesNotFit() {
        for (String field : List.of("size", "root", "at", "offset", "frontier")) {
            List<String> lines = new ArrayList<>(LOG.lines());
            int head = headLine(lines, 20);
            ObjectNode line = (ObjectNode) Json.mapper().readTree(lines.get(head));
            ObjectNode other = (ObjectNode) Json.mapper().readTree(lines.get(headLine(lines, 30)));
            ((ObjectNode) line.get("head")).set(field, other.get("head").get(field));
            lines.set(head, line.toString());

            assertThat(fault(ALog.check(lines, null, null)).kind()).as(field).isEqualTo(Kind.HEAD);
        }
        List<String> swapped = new ArrayList<>(LOG.lines());
        swapped.remove(headLine(swapped, 20));
        assertThat(fault(ALog.check(swapped, null, null)).kind())
                .as("a head that was left out takes its hashes with it")
                .isEqualTo(Kind.HEAD);
    }

    @Test
    void saysWhichLineIsNone() {
        List<String> lines = new ArrayList<>(LOG.lines());
        lines.add(3, "{}{");

        assertThat(fault(ALog.check(lines, null, null)).detailVi())
                .isEqualTo("Dòng 4 không phải dòng của tệp xuất nhật ký.");
        assertThat(fault(ALog.check(List.of(), null, null)).kind()).isEqualTo(Kind.FORM);
        assertThat(fault(ALog.check(List.of("null", "[]", "7"), null, null)).kind())
                .isEqualTo(Kind.FORM);
    }

    private static String first(List<String> lines) {
        AuditFault fault = fault(ALog.check(lines, LOG.keys(), null));
        return fault.kind() + " " + fault.entry();
    }

    private static AuditFault fault(AuditCheck.Found found) {
        @Nullable AuditFault fault = found.fault();
        assertThat(fault).isNotNull();
        return Objects.requireNonNull(fault);
    }

    private static void alter(List<String> lines, int entry) {
        lines.set(line(lines, entry), new AuditExport.Entry(entry, bytes("{\"entry\":\"altered\"}")).line());
    }

    private static int line(List<String> lines, int entry) {
        return where(lines, "\"number\":%d,".formatted(entry));
    }

    private static int lastLine(List<String> lines, int entry) {
        int last = -1;
        for (int at = 0; at < lines.size(); at++) {
            last = lines.get(at).contains("\"number\":%d,".formatted(entry)) ? at : last;
        }
        return last;
    }

    private static int headLine(List<String> lines, int size) {
        return where(lines, "\"head\":{\"size\":%d,".formatted(size));
    }

    private static int where(List<String> lines, String text) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).contains(text)) {
                return at;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
