package vn.lienthong.views.watch;

import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.custody.CustodyChain;

/** A case of smuggled tobacco, found in Lào Cai by its holder. */
record AnyCase(CaseFileId caseFile, AgencyCode holder) {
    CaseFileOpened opened() {
        CaseFacts facts = new CaseFacts(
                "Thuốc lá lậu",
                null,
                new Detection(null, "Đội 1", Force.MARKET_SURVEILLANCE, List.of(), new ProvinceCode("15"), null, false),
                new Goods("thuốc lá", "tobacco", List.of(), null),
                Violation.SMUGGLED,
                List.of(),
                null,
                null);
        return new CaseFileOpened(
                caseFile,
                holder,
                AnyLife.MORNING,
                facts,
                List.of(),
                null,
                null,
                CustodyChain.opening(caseFile, holder, AnyLife.MORNING));
    }
}
