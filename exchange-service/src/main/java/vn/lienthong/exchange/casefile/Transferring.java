package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.WithdrawOffer;
import vn.lienthong.contract.casefile.CustodyEvent.OfferWithdrawn;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Offered;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Offering a file to another agency, and taking the offer back. */
record Transferring(Supplier<Directory> directory, Disputing disputing) {
    Decision<CaseFileEvent> offered(Command<CaseFileCommand> command, Open open, OfferTransfer offer) {
        return Turn.atRest(open, held -> {
            Folder folder = held.folder();
            List<Reason> wrong = new ArrayList<>(Chain.forged(folder, offer));
            wrong.addAll(Receivers.wrong(directory.get(), folder.holder(), offer.transfer(), command.now()));
            Withholdings.inTheWay(offer.transfer().to(), command.by(), folder, "/transfer/to")
                    .ifPresent(wrong::add);
            ReadByAll.offering(offer.transfer().inventory(), folder.withheld()).ifPresent(wrong::add);
            wrong.addAll(since(offer.transfer().since(), command.now()));
            wrong.addAll(Inventories.wrong(offer.transfer().inventory()));
            if (!wrong.isEmpty()) {
                return new Decision.Refused<>(wrong);
            }
            Declined declined = folder.holding().declined().get(offer.transfer().to());
            return declined == null
                    ? Decision.accepted(event(command, folder, offer))
                    : disputing.again(command, folder, offer.transfer(), declined);
        });
    }

    private TransferOffered event(Command<CaseFileCommand> command, Folder folder, OfferTransfer offer) {
        Transfer transfer = offer.transfer();
        Limits limits = new Limits(directory.get());
        TimeLimit sending = limits.sending(transfer.kind(), transfer.since());
        TimeLimit answering = limits.answering(command.now());
        List<AgencyCode> watchers = watchers(directory.get(), transfer.to());
        return Chain.linked(
                folder,
                link -> new TransferOffered(
                        offer.caseFile(), command.by(), command.now(), transfer, sending, answering, watchers, link));
    }

    /** Who watches over an agency: the committee of its province and the standing office. */
    static List<AgencyCode> watchers(Directory directory, AgencyCode agency) {
        ProvinceCode province =
                directory.agencies().find(agency).map(Agency::province).orElse(null);
        return List.copyOf(directory.overseers().of(province));
    }

    private static List<Reason> since(Instant since, Instant now) {
        if (!since.isAfter(now) && !since.isBefore(Limits.EARLIEST)) {
            return List.of();
        }
        String detail = since.isAfter(now)
                ? "Thời điểm làm phát sinh thời hạn ở tương lai."
                : "Thời điểm làm phát sinh thời hạn quá xa: hệ thống tính thời hạn từ ngày 01/01/2014.";
        return List.of(Reason.of(ReasonCode.IMPOSSIBLE_DATE, "/transfer/since", detail));
    }

    static Decision<CaseFileEvent> withdrawn(Command<CaseFileCommand> command, Open open, WithdrawOffer withdraw) {
        if (!(open instanceof Offered offered)) {
            return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Hồ sơ không được chuyển cho cơ quan nào.");
        }
        Folder folder = open.folder();
        List<Reason> wrong = Chain.forged(folder, withdraw);
        if (!wrong.isEmpty()) {
            return new Decision.Refused<>(wrong);
        }
        return Decision.accepted(Chain.linked(
                folder,
                link -> new OfferWithdrawn(
                        withdraw.caseFile(),
                        command.by(),
                        command.now(),
                        offered.receiver(),
                        withdraw.because(),
                        link)));
    }
}
