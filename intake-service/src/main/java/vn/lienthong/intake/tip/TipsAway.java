package vn.lienthong.intake.tip;

import vn.lienthong.runtime.Away;

/** Who may see which tip cannot be read now: whoever needs it tries again. */
final class TipsAway extends Away {
    TipsAway(Throwable cause) {
        super("the view of who may see a tip does not answer", cause);
    }
}
