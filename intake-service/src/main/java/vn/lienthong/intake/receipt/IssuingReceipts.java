package vn.lienthong.intake.receipt;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/** Receipts for tips that an agency takes in otherwise than by the form: the operator of a hotline reads one out. */
@RestController
class IssuingReceipts {
    private final Receipts receipts;

    IssuingReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    /** 201 with a new receipt, and the id with which the agency sends {@code tip.receive}. Nothing is stored: it is told once. */
    @PostMapping("/api/v1/receipts")
    ResponseEntity<Receipts.Issued> issue(Caller caller, Parameters given) {
        given.orRefuse();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(receipts.issue(caller.agency()));
    }
}
