package vn.lienthong.contract.custody;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.casefile.Sha256;

/** Checks a signed record of custody with nothing but the public keys; what is wrong is told in Vietnamese. */
public final class CustodyCheck {
    private static final String PREFIX = "vn.lienthong.casefile.";

    private final JsonNode record;
    private final List<String> wrong = new ArrayList<>();
    private String previous = CustodyChain.NOTHING.value();
    private String holder = "";
    private String offeredTo = "";
    private boolean disputed;

    private CustodyCheck(JsonNode record) {
        this.record = record;
    }

    /**
     * Everything that is wrong, signature first; empty if nothing is.
     *
     * @param signed the JSON of a {@link CustodyRecord.Signed}
     * @param keys the JSON of a JWK Set (RFC 7517)
     */
    public static List<String> wrong(byte[] signed, byte[] keys) {
        JsonNode file;
        JsonNode set;
        try {
            file = Json.tree(signed);
            set = Json.tree(keys);
        } catch (JacksonException malformed) {
            return List.of("Tệp biên bản hoặc tệp khóa không phải JSON.");
        }
        JsonNode record = file.path("record");
        List<String> wrong = new ArrayList<>(
                RecordSignature.wrong(file.path("signature").asString(""), CanonicalJson.of(record), set));
        wrong.addAll(new CustodyCheck(record).chain());
        return List.copyOf(wrong);
    }

    /** What is wrong with the chain of a record, whoever signed it. */
    public static List<String> chain(JsonNode record) {
        return new CustodyCheck(record).chain();
    }

    private List<String> chain() {
        JsonNode links = record.path("links");
        if (!links.isArray() || links.isEmpty()) {
            return List.of("Biên bản không có mắt xích nào.");
        }
        for (int index = 0; index < links.size(); index++) {
            link(index, links.get(index).path("link"), links.get(index).path("content"));
        }
        if (!holder.equals(text(record, "holder"))) {
            wrong.add("Biên bản ghi %s giữ hồ sơ, nhưng theo chuỗi thì %s giữ."
                    .formatted(text(record, "holder"), holder));
        }
        return wrong;
    }

    private void link(int index, JsonNode link, JsonNode content) {
        if (link.path("number").asInt(-1) != index) {
            wrong.add("Mắt xích thứ %d mang số %s: thiếu, thừa hoặc đảo thứ tự.".formatted(index, link.path("number")));
        }
        if (!text(link, "previous").equals(previous)) {
            wrong.add("Mắt xích số %d không nối vào mắt xích trước nó.".formatted(index));
        }
        if (!digest(text(link, "previous"), content).equals(text(link, "digest"))) {
            wrong.add("Nội dung của mắt xích số %d đã bị sửa: mã băm không khớp.".formatted(index));
        }
        if (!text(content, "caseFile").equals(text(record, "caseFile"))) {
            wrong.add("Mắt xích số %d thuộc hồ sơ khác.".formatted(index));
        }
        previous = text(link, "digest");
        if (!follows(index, content)) {
            wrong.add("Mắt xích số %d (%s) không thể xảy ra sau các mắt xích trước nó."
                    .formatted(index, text(content, "type")));
        }
    }

    private static String digest(String previous, JsonNode content) {
        return previous.matches(Sha256.SHAPE)
                ? CustodyChain.digest(new Sha256(previous), content).value()
                : "";
    }

    /** Whether the link is one that can follow, and who holds the file and is to answer after it. */
    private boolean follows(int index, JsonNode content) {
        String type = text(content, "type");
        String by = text(content, "by");
        String verb = type.startsWith(PREFIX) && type.endsWith(".v1")
                ? type.substring(PREFIX.length(), type.length() - ".v1".length())
                : "";
        return switch (verb) {
            case "opened" -> index == 0 && hands(by);
            case "transfer-offered" ->
                by.equals(holder) && offeredTo.isEmpty() && !disputed && offers(text(content.path("transfer"), "to"));
            case "transfer-accepted" ->
                by.equals(offeredTo) && text(content, "giver").equals(holder) && hands(by);
            case "transfer-returned" ->
                by.equals(offeredTo) && text(content, "giver").equals(holder) && hands(holder);
            case "offer-withdrawn" ->
                by.equals(holder) && text(content, "receiver").equals(offeredTo) && hands(holder);
            case "competence-disputed" -> !disputed && text(content, "giver").equals(holder) && disputes();
            case "competence-decided" ->
                disputed && text(content, "former").equals(holder) && hands(text(content, "holder"));
            default -> false;
        };
    }

    private boolean hands(String to) {
        holder = to;
        offeredTo = "";
        disputed = false;
        return !to.isEmpty();
    }

    private boolean offers(String to) {
        offeredTo = to;
        return !to.isEmpty();
    }

    private boolean disputes() {
        offeredTo = "";
        disputed = true;
        return true;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
