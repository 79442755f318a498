package vn.lienthong.contract.receipt;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.custody.CustodyCheck;

/** Checks whatever the exchange signs for agencies, with nothing but the public keys: a record of custody, a receipt, a list of receipts. */
public final class SignedCheck {
    private SignedCheck() {}

    /**
     * What was found.
     *
     * @param rightVi what the file is, where nothing is wrong with it
     * @param wrong everything that is wrong, in Vietnamese; empty if nothing is
     */
    public record Found(String rightVi, List<String> wrong) {}

    /** @param keys the JSON of a JWK Set (RFC 7517) */
    public static Found check(byte[] signed, byte[] keys) {
        JsonNode file;
        JsonNode set;
        try {
            file = Json.tree(signed);
            set = Json.tree(keys);
        } catch (JacksonException malformed) {
            return new Found("", CustodyCheck.wrong(signed, keys));
        }
        if (file.isArray() && !file.isEmpty()) {
            return list(file, set);
        }
        return file.has("receipt")
                ? new Found("Biên nhận đúng: chữ ký hợp lệ, các bước nguyên vẹn.", ReceiptCheck.wrong(file, set))
                : new Found(
                        "Biên bản đúng: chữ ký hợp lệ, chuỗi lưu giữ nguyên vẹn.", CustodyCheck.wrong(signed, keys));
    }

    private static Found list(JsonNode receipts, JsonNode keys) {
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < receipts.size(); at++) {
            String which = "Biên nhận thứ %d (%s): "
                    .formatted(
                            at + 1,
                            receipts.get(at).path("receipt").path("recipient").asString("không rõ nơi nhận"));
            ReceiptCheck.wrong(receipts.get(at), keys).forEach(reason -> wrong.add(which + reason));
        }
        return new Found(
                "%d biên nhận đúng: chữ ký hợp lệ, các bước nguyên vẹn.".formatted(receipts.size()),
                List.copyOf(wrong));
    }
}
