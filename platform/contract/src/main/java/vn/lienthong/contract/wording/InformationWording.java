package vn.lienthong.contract.wording;

import vn.lienthong.contract.information.InformationEvent;

/** What the events of a piece of information say. */
final class InformationWording {
    private InformationWording() {}

    static Said of(InformationEvent event) {
        return switch (event) {
            case InformationEvent.InformationShared shared ->
                Said.by(shared.content().title());
            case InformationEvent.InformationAcknowledged acknowledged -> Said.NOTHING;
            case InformationEvent.InformationRecalled recalled -> Said.by(recalled.reason());
        };
    }
}
