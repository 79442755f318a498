package vn.lienthong.views.custody;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Condition;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.CustodyEvent.TransferReturned;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.FoundItem;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.casefile.InventoryKind;
import vn.lienthong.contract.casefile.Reserve;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.fixture.Life;
import vn.lienthong.views.register.RegisterQueries;

/** A file that is offered, returned, offered again with somebody's own words, and accepted with a reserve. */
final class AnyTransfer {
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final CaseFileId FILE = new CaseFileId(Life.MATTER);
    private static final Sha256 DIGEST = new Sha256("ab".repeat(32));
    private static final TimeLimit LIMIT = new TimeLimit(
            null, "Mặc định của hệ thống", Life.BEGINNING.plusSeconds(3600), Life.BEGINNING.plusSeconds(7200));

    private AnyTransfer() {}

    /** @param words what stands wherever agencies write */
    static List<CaseFileEvent> events(String words) {
        CaseFileOpened opened = opened();
        CustodyLink first = CustodyChain.opening(FILE, MARKET, Life.BEGINNING);
        TransferOffered offered = linked(first, link -> offered(link, 1, transfer("Có dấu hiệu tội phạm.")));
        TransferReturned returned = linked(offered.custody(), link -> returned(link, words));
        TransferOffered again = linked(returned.custody(), link -> offered(link, 3, transfer(words)));
        TransferAccepted accepted = linked(again.custody(), link -> accepted(link, words));
        return List.of(opened, offered, returned, again, accepted);
    }

    /** The same with its number, and with an officer named for each step of either side but the second. */
    static RegisterQueries.History history(String words) {
        List<@Nullable String> officers = new ArrayList<>();
        for (CaseFileEvent event : events(words)) {
            officers.add(event.by().equals(POLICE) ? "Lý Thị Nhận" : "Đỗ Văn Giao");
        }
        officers.set(1, null);
        return new RegisterQueries.History("VV-2026-000001", List.copyOf(events(words)), officers);
    }

    private static CaseFileOpened opened() {
        CaseFacts facts = new CaseFacts(
                "Thuốc lá lậu",
                null,
                new Detection(null, "Đội 1", Force.MARKET_SURVEILLANCE, List.of(), new ProvinceCode("15"), null, false),
                new Goods("thuốc lá", "tobacco", List.of(), null),
                Violation.SMUGGLED,
                List.of(),
                null,
                null);
        CustodyLink first = CustodyChain.opening(FILE, MARKET, Life.BEGINNING);
        return new CaseFileOpened(FILE, MARKET, Life.BEGINNING, facts, List.of(), null, null, first);
    }

    private static Transfer transfer(String words) {
        InventoryItem item = new InventoryItem(
                1, InventoryKind.EVIDENCE, words, new BigDecimal("999999999999.125"), words, words, DIGEST);
        return new Transfer(
                POLICE, TransferKind.ADMINISTRATIVE, at(0).minus(Duration.ofHours(2)), words, words, List.of(item));
    }

    private static TransferOffered offered(CustodyLink link, int minute, Transfer transfer) {
        return new TransferOffered(FILE, MARKET, at(minute), transfer, LIMIT, LIMIT, List.of(), link);
    }

    private static TransferReturned returned(CustodyLink link, String words) {
        return new TransferReturned(FILE, POLICE, at(2), MARKET, ReturnGround.INCOMPLETE_FILE, words, link);
    }

    private static TransferAccepted accepted(CustodyLink link, String words) {
        FoundItem found = new FoundItem(1, Condition.DIFFERENT, new BigDecimal("14990.50"), DIGEST, words);
        Reserve reserve = new Reserve(
                1, "Khác bảng kê; Số lượng: bảng kê ghi 999999999999.125 %1$s, nhận 14990.5 %1$s.".formatted(words));
        return new TransferAccepted(
                FILE, POLICE, at(4), MARKET, List.of(found), words, List.of(reserve), LIMIT, null, link);
    }

    private static Instant at(int minute) {
        return Life.BEGINNING.plus(Duration.ofMinutes(minute));
    }

    /** The event as the link after that one; {@code event} makes it around the link that it is given. */
    private static <E extends CustodyEvent> E linked(CustodyLink last, Function<CustodyLink, E> event) {
        return event.apply(CustodyChain.next(last, event.apply(last)));
    }
}
