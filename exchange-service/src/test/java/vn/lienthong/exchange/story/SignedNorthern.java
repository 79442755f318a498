package vn.lienthong.exchange.story;

import java.util.List;
import java.util.function.Supplier;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;

/** The shipped directory as it is once the regulation of the eleven northern provinces, a draft there, has been signed. */
public final class SignedNorthern {
    /** Code of the regulation. */
    public static final String CODE = "QCPH-LIEN-TINH-11-TINH-2025";

    /** In force from March 2026 on. */
    public static final Supplier<Directory> DIRECTORY = signed();

    private SignedNorthern() {}

    private static Supplier<Directory> signed() {
        List<DirectoryEntry> entries = Shipped.DIRECTORY.get().entries().stream()
                .map(entry -> entry.held() instanceof Agreement agreement
                                && agreement.code().equals(CODE)
                        ? DirectoryEntry.of(inForce(agreement))
                        : entry)
                .toList();
        Directory directory = Directory.of(entries);
        return () -> directory;
    }

    private static Agreement inForce(Agreement draft) {
        return new Agreement(
                draft.code(),
                draft.kind(),
                draft.titleVi(),
                AgreementStatus.IN_FORCE,
                new Period(new PartialDate("2026-03-01"), null),
                new PartialDate("2026-03-01"),
                draft.predecessor(),
                draft.successor(),
                draft.parties(),
                draft.signatories(),
                draft.legalBases(),
                draft.terms(),
                draft.drafting(),
                draft.remarks(),
                draft.provenance());
    }
}
