package vn.lienthong.views.custody;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.FoundItem;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.casefile.Reserve;
import vn.lienthong.contract.custody.CustodyRecord;
import vn.lienthong.contract.custody.CustodyRecord.Entry;
import vn.lienthong.contract.wording.Wording;

/** The record as it is printed, with the heading that Nghị định 30/2020/NĐ-CP, Phụ lục I asks of a document. */
final class CustodyMinutes {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(VIETNAM);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy").withZone(VIETNAM);
    private static final String OFFERED = "vn.lienthong.casefile.transfer-offered.v1";
    private static final String ACCEPTED = "vn.lienthong.casefile.transfer-accepted.v1";
    private static final String STYLE = """
            @page{size:A4;margin:20mm 15mm 20mm 30mm}body{font:13pt/1.4 "Times New Roman",serif;margin:0;color:#000}
            header{display:flex;justify-content:space-between;text-align:center}header p{margin:0}header b{display:block}
            .motto{font-weight:bold;border-bottom:1px solid #000;display:inline-block}h1{font-size:14pt;text-align:center}
            h2{font-size:13pt;margin-bottom:0}table{border-collapse:collapse;width:100%;font-size:11pt;page-break-inside:auto}
            th,td{border:1px solid #000;padding:2px 4px;vertical-align:top;overflow-wrap:anywhere}code{font-size:9pt;overflow-wrap:anywhere}
            footer{display:flex;justify-content:space-around;text-align:center;margin-top:12mm;page-break-inside:avoid}.signer{margin-top:20mm}
            @media screen{html{background:#f3f5f8}body{max-width:52rem;margin:0 auto;padding:2rem 1rem;background:#fff}}""";

    private final Function<AgencyCode, String> names;

    /** @param names the short name of an agency */
    CustodyMinutes(Function<AgencyCode, String> names) {
        this.names = names;
    }

    String html(CustodyRecord.Signed signed) {
        CustodyRecord record = signed.record();
        Markup page = new Markup();
        page.raw("<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">")
                .raw(
                        "<meta name=\"viewport\" content=\"width=device-width\"><title>Lịch sử lưu giữ hồ sơ</title><style>")
                .raw(STYLE)
                .raw("</style></head><body>");
        heading(page, record);
        record.links().forEach(entry -> link(page, entry));
        page.raw("<h2>Chữ ký số của hệ thống</h2><p>JWS tách rời (ES256) trên toàn bộ chuỗi ở dạng JSON; kiểm bằng ")
                .raw("<code>./lienthong verify-custody</code>.</p><p>")
                .element("code", signed.signature())
                .raw("</p><footer>");
        signing(page, "BÊN GIAO", newest(record, OFFERED));
        signing(page, "BÊN NHẬN", newest(record, OFFERED, ACCEPTED).filter(entry -> isOf(entry, ACCEPTED)));
        return page.raw("</footer></body></html>").toString();
    }

    /** Where a side of the newest handing over signs: the officer who acted for it is named, if one was. */
    private static void signing(Markup page, String side, Optional<Entry> acted) {
        page.raw("<div>").element("b", side).raw("<p><i>(Ký, ghi rõ họ tên)</i></p>");
        acted.map(Entry::officer).ifPresent(officer -> page.element("p class=\"signer\"", officer));
        page.raw("</div>");
    }

    private static Optional<Entry> newest(CustodyRecord record, String... types) {
        return record.links().reversed().stream()
                .filter(entry -> Stream.of(types).anyMatch(type -> isOf(entry, type)))
                .findFirst();
    }

    private static boolean isOf(Entry entry, String type) {
        return entry.content().path("type").asString("").equals(type);
    }

    private void heading(Markup page, CustodyRecord record) {
        page.raw("<header><div>")
                .element("b", name(record.holder()))
                .raw("<p>Liên Thông 389</p></div><div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>")
                .raw("<span class=\"motto\">Độc lập - Tự do - Hạnh phúc</span>")
                .raw("<p><i>")
                .element("span", DAY.format(record.madeAt()))
                .raw("</i></p></div></header><h1>BIÊN BẢN<br>Bàn giao và lịch sử lưu giữ hồ sơ vụ việc</h1>")
                .element("p", "Vụ việc: " + orNothing(record.title()))
                .element("p", number(record) + "Mã hồ sơ: " + record.caseFile().key())
                .element("p", "Cơ quan đang giữ hồ sơ: " + name(record.holder()))
                .element(
                        "p",
                        "Lập lúc " + CLOCK.format(record.madeAt()) + ", gồm "
                                + record.links().size() + " mắt xích.");
    }

    private void link(Markup page, Entry entry) {
        JsonNode content = entry.content();
        String type = content.path("type").asString("");
        String title = MessageTypes.find(type).map(MessageType::nameVi).orElse(type);
        page.element("h2", "%d. %s".formatted(entry.link().number(), title))
                .element(
                        "p",
                        "%s, %s"
                                .formatted(
                                        actor(entry),
                                        CLOCK.format(
                                                Instant.parse(content.path("at").asString()))));
        event(entry).ifPresent(event -> {
            page.element("p", new Wording(names).of(event).particulars());
            details(page, event);
        });
        page.raw("<p>Mã băm: ").element("code", entry.link().digest().value()).raw("</p>");
    }

    private static String number(CustodyRecord record) {
        return record.number() == null ? "" : "Số hồ sơ: %s. ".formatted(record.number());
    }

    /** The agency that acted, and the officer who acted for it if one is named. */
    private String actor(Entry entry) {
        String agency = name(new AgencyCode(entry.content().path("by").asString()));
        return entry.officer() == null ? agency : "%s, %s".formatted(agency, entry.officer());
    }

    private static Optional<CustodyEvent> event(Entry entry) {
        var type = MessageTypes.find(entry.content().path("type").asString(""));
        var content = (ObjectNode) entry.content().deepCopy();
        content.set("custody", Json.mapper().valueToTree(entry.link()));
        return type.map(known -> known.read(content))
                .filter(CustodyEvent.class::isInstance)
                .map(CustodyEvent.class::cast);
    }

    private static void details(Markup page, CustodyEvent event) {
        if (event instanceof TransferOffered offered) {
            page.element("p", "Căn cứ: " + offered.transfer().basis())
                    .element(
                            "p",
                            "Hạn nhận hoặc trả: %s (%s)"
                                    .formatted(
                                            CLOCK.format(offered.answering().dueAt()),
                                            offered.answering().basis()))
                    .table(
                            List.of("Số", "Loại", "Tên, đặc điểm", "Số lượng", "Nơi để", "SHA-256"),
                            offered.transfer().inventory().stream()
                                    .map(CustodyMinutes::row)
                                    .toList());
        } else if (event instanceof TransferAccepted accepted) {
            page.table(
                    List.of("Số", "Tình trạng", "Số lượng nhận", "Ghi chú"),
                    accepted.found().stream().map(CustodyMinutes::row).toList());
            for (Reserve reserve : accepted.reserves()) {
                page.element("p", "Bảo lưu %s: %s".formatted(reserve.lineVi(), reserve.differenceVi()));
            }
            page.element("p", accepted.note() == null ? "" : "Ghi chú: " + accepted.note());
        }
    }

    private static List<String> row(InventoryItem item) {
        return List.of(
                String.valueOf(item.number()),
                item.kind().nameVi(),
                item.description(),
                item.quantity().toPlainString() + " " + item.unit(),
                orNothing(item.place()),
                orNothing(item.sha256()));
    }

    private static List<String> row(FoundItem item) {
        return List.of(
                String.valueOf(item.number()),
                item.condition().nameVi(),
                item.quantity() == null ? "" : item.quantity().toPlainString(),
                orNothing(item.remark()));
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String name(AgencyCode agency) {
        return names.apply(agency);
    }
}
