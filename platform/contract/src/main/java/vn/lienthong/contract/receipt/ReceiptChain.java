package vn.lienthong.contract.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.receipt.ObligationReceipt.Done;
import vn.lienthong.contract.receipt.ObligationReceipt.Step;

/** How the steps of a receipt are linked: as those of a chain of custody are, so that none can be altered without all that follow. */
public final class ReceiptChain {
    private ReceiptChain() {}

    /** The steps of one receipt, linked. @param done in the order of time */
    public static List<Step> of(
            String matters, String matter, AgencyCode provider, AgencyCode recipient, List<Done> done) {
        List<Step> steps = new ArrayList<>();
        Sha256 previous = start(matters, matter, provider.value(), recipient.value());
        for (Done each : done) {
            Sha256 digest = CustodyChain.digest(previous, each);
            steps.add(new Step(new CustodyLink(steps.size() + 1, previous, digest), each));
            previous = digest;
        }
        return steps;
    }

    /** What the first step rests on: a step of one receipt fits into no other. */
    static Sha256 start(String matters, String matter, String provider, String recipient) {
        return CustodyChain.digest(
                CustodyChain.NOTHING,
                Map.of("matters", matters, "matter", matter, "provider", provider, "recipient", recipient));
    }
}
