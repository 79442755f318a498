package vn.lienthong.contract.casefile;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import vn.lienthong.contract.AgencyCode;

/**
 * A file offered to another agency, as the giver states it.
 *
 * @param since when what sets the clock of the law going happened, which {@link TransferKind} says
 * @param basis the article or clause on which the file goes there
 */
public record Transfer(
        AgencyCode to,
        TransferKind kind,
        Instant since,
        @Size(min = 1, max = 300) String basis,
        @Size(min = 1, max = 4000) String because,
        @Size(min = 1, max = 500) List<InventoryItem> inventory) {}
