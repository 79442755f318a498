package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.Bulletin;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.task.Limits;
import vn.lienthong.registry.Directory;

/** What makes information a bulletin: what it has to tell of, and by when each is to acknowledge it. */
record Bulletins(Supplier<Directory> directory) {
    private static final String READ = "INFORMATION-READ";

    /** What is wrong with it; nothing where it is none. */
    static List<Reason> against(ShareInformation share, Instant now) {
        Bulletin bulletin = share.bulletin();
        if (bulletin == null) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        if (share.content().stub() != null) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA,
                    "/bulletin",
                    "Chỉ ghi nhận là có tài liệu thì không có gì để đọc; không phát hành thành bản tin được."));
        } else {
            missing(bulletin.kind(), share.content(), reasons);
        }
        time(bulletin.acknowledgeBy(), share.conditions(), now, reasons);
        return reasons;
    }

    private static void missing(BulletinKind kind, InformationContent content, List<Reason> reasons) {
        Picture picture = content.picture();
        switch (kind) {
            case METHOD -> {
                if (picture == null || picture.method() == null) {
                    reasons.add(missing(kind, "/content/picture/method", "Phương thức, thủ đoạn"));
                }
            }
            case FORECAST -> {
                if (content.period() == null) {
                    reasons.add(missing(kind, "/content/period", "Thời gian mà thông tin nói tới"));
                }
            }
            case FOCUS -> {
                if (picture == null || picture.goods() == null && !picture.namesGoods()) {
                    reasons.add(missing(kind, "/content/picture/goods", "Mặt hàng"));
                }
            }
        }
    }

    private static Reason missing(BulletinKind kind, String pointer, String fieldVi) {
        return Reason.of(
                ReasonCode.SCHEMA, pointer, "Bản tin “%s” phải nêu trường “%s”.".formatted(kind.nameVi(), fieldVi));
    }

    private static void time(@Nullable Instant by, @Nullable Conditions conditions, Instant now, List<Reason> reasons) {
        Instant until = conditions == null ? null : conditions.until();
        if (by != null && !by.isAfter(now)) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE, "/bulletin/acknowledgeBy", "Hạn xác nhận đã đọc phải ở tương lai."));
        } else if (by != null && until != null && by.isAfter(until)) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE,
                    "/bulletin/acknowledgeBy",
                    "Hạn xác nhận đã đọc sau lúc bản tin thôi được chia sẻ (%s).".formatted(until)));
        }
    }

    /** As it is issued at that moment; null where it is none. */
    @Nullable
    IssuedBulletin issued(@Nullable Bulletin bulletin, Instant now) {
        if (bulletin == null) {
            return null;
        }
        Instant by = bulletin.acknowledgeBy();
        return new IssuedBulletin(bulletin.kind(), by == null ? ofTheDirectory(now) : Limits.deadline(now, by, false));
    }

    /** By when one that joins then is to acknowledge it: like the others, but never sooner than by the directory. */
    Deadline forWhoJoins(IssuedBulletin bulletin, Instant now) {
        Deadline own = ofTheDirectory(now);
        return bulletin.limit().dueAt().isAfter(own.dueAt())
                ? Limits.deadline(
                        now, bulletin.limit().dueAt(), bulletin.limit().byDefault())
                : own;
    }

    private Deadline ofTheDirectory(Instant now) {
        return Limits.byRule(directory.get(), READ, now, now);
    }
}
