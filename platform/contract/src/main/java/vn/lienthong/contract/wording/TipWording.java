package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.with;

import vn.lienthong.contract.tip.TipEvent;

/** What the events of a tip say. */
record TipWording(Phrases phrases) {
    Said of(TipEvent event) {
        return switch (event) {
            case TipEvent.TipReceived received -> Said.by(received.content().title());
            case TipEvent.TipOffered offered ->
                Said.by(with("Chuyển tới " + phrases.name(offered.to()), offered.because()));
            case TipEvent.TipAccepted accepted -> Said.NOTHING;
            case TipEvent.TipReturned returned -> Said.by(returned.reason());
        };
    }
}
