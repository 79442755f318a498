package vn.lienthong.views.hotline;

import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipEvent;

/** What has become of a tip, as figures count it. */
enum TipOutcome {
    OPEN("Đang giải quyết"),
    SUBSTANTIATED("Có căn cứ"),
    DISMISSED("Không có căn cứ"),
    DUPLICATE(Screening.DUPLICATE.nameVi()),
    SPAM(Screening.SPAM.nameVi()),
    OUT_OF_REMIT(Screening.OUT_OF_REMIT.nameVi());

    private final String nameVi;

    TipOutcome(String nameVi) {
        this.nameVi = nameVi;
    }

    String nameVi() {
        return nameVi;
    }

    /** After one more event. */
    TipOutcome after(TipEvent event) {
        return switch (event) {
            case TipEvent.TipSubstantiated found -> SUBSTANTIATED;
            case TipEvent.TipDismissed dismissed -> DISMISSED;
            case TipEvent.TipReopened reopened -> OPEN;
            case TipEvent.TipSetAside aside ->
                switch (aside.result()) {
                    case DUPLICATE -> DUPLICATE;
                    case SPAM -> SPAM;
                    case OUT_OF_REMIT -> OUT_OF_REMIT;
                    case RELEVANT, INCOMPLETE -> this;
                };
            default -> this;
        };
    }
}
