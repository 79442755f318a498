package vn.lienthong.intake.door;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Attachment.Placed;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.runtime.content.Content;
import vn.lienthong.runtime.content.ContentStore;

/**
 * The attachments that a command names: an agency names what it has stored itself, as it was stored. To know the hash of what
 * another has stored is of no use. The store is asked for a few bytes for each; if it does not answer, nothing is said of the
 * command, and it is looked at again ({@link vn.lienthong.runtime.content.ContentAway}).
 */
final class NamingAttachments {
    /** So many different ones in one command, at most: the store is asked for each. */
    static final int MOST = 200;

    private static final int LONGEST_NAME = 60;
    private static final int FIRST_DIGITS = 12;

    private final ContentStore store;

    NamingAttachments(ContentStore store) {
        this.store = store;
    }

    /** One question to the store, for an agency. */
    private interface Asking {
        Optional<Content> ask(AgencyCode agency, Sha256 sha256);
    }

    /** What stands against those in this payload. */
    List<Reason> against(AgencyCode agency, JsonNode payload) {
        return against(agency, payload, store::heldBy);
    }

    /** The same; those against which nothing stands are named from now on, and stay. */
    List<Reason> name(AgencyCode agency, JsonNode payload) {
        return against(agency, payload, store::name);
    }

    private List<Reason> against(AgencyCode agency, JsonNode payload, Asking asking) {
        List<Placed> placed = Attachment.in(payload);
        long different = placed.stream()
                .map(each -> each.attachment().sha256())
                .distinct()
                .count();
        if (different > MOST) {
            return List.of(Reason.of(
                    ReasonCode.UNKNOWN_ATTACHMENT,
                    "",
                    "Một lệnh kèm nhiều nhất %d tệp khác nhau; ở đây có %d.".formatted(MOST, different)));
        }
        Map<Sha256, Optional<Content>> stored = new LinkedHashMap<>();
        List<Reason> reasons = new ArrayList<>();
        for (Placed each : placed) {
            stored.computeIfAbsent(each.attachment().sha256(), sha256 -> asking.ask(agency, sha256))
                    .ifPresentOrElse(content -> compare(each, content, reasons), () -> reasons.add(notStored(each)));
        }
        return reasons;
    }

    private static Reason notStored(Placed placed) {
        return Reason.of(
                ReasonCode.UNKNOWN_ATTACHMENT,
                placed.pointer() + "/sha256",
                "Cơ quan chưa lưu tệp “%s” (mã băm %s…), hoặc tệp đã bị xóa vì quá lâu không lệnh nào nêu; hãy lưu bằng POST /api/v1/attachments hoặc ./lienthong attach, rồi gửi lại với bản ghi nhận được và mã thông điệp mới."
                        .formatted(
                                Characters.shown(placed.attachment().name(), LONGEST_NAME),
                                placed.attachment().sha256().value().substring(0, FIRST_DIGITS)));
    }

    private static void compare(Placed placed, Content content, List<Reason> reasons) {
        if (!content.type().equals(placed.attachment().type())) {
            reasons.add(different(placed, "type", "Tệp đã lưu là kiểu " + content.type()));
        }
        if (content.size() != placed.attachment().size()) {
            reasons.add(different(placed, "size", "Tệp đã lưu có " + content.size() + " byte"));
        }
    }

    private static Reason different(Placed placed, String field, String what) {
        return Reason.of(
                ReasonCode.UNKNOWN_ATTACHMENT,
                placed.pointer() + "/" + field,
                what + "; hãy ghi đúng như bản ghi nhận được khi lưu.");
    }
}
