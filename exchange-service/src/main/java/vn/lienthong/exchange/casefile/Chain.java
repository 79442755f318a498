package vn.lienthong.exchange.casefile;

import java.util.List;
import java.util.function.Function;
import vn.lienthong.contract.casefile.CustodyCommand;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.basis.Rule;

/** The chain of custody as a command rests on it. */
final class Chain {
    private Chain() {}

    /** Nothing, if the command rests on the newest link. */
    static List<Reason> forged(Folder folder, CustodyCommand command) {
        CustodyLink last = folder.holding().last();
        return command.custody().equals(last.digest())
                ? List.of()
                : List.of(new Reason(
                        ReasonCode.FORGED_CUSTODY,
                        "/custody",
                        "Mã này không phải mắt xích mới nhất của chuỗi lưu giữ hồ sơ (số %d); hãy đọc lại lịch sử lưu giữ rồi gửi lại."
                                .formatted(last.number()),
                        Rule.CUSTODY_CHAIN.cited()));
    }

    /** The event as the next link of the chain; {@code event} makes it around the link that it is given. */
    static <E extends CustodyEvent> E linked(Folder folder, Function<CustodyLink, E> event) {
        CustodyLink last = folder.holding().last();
        return event.apply(CustodyChain.next(last, event.apply(last)));
    }
}
