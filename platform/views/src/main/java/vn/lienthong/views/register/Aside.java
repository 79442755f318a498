package vn.lienthong.views.register;

import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesAsked;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipEvent.TipRated;

/** Events by which a matter does not stand otherwise than before: its history has them, and lists find it as they found it. */
final class Aside {
    private Aside() {}

    /**
     * Whether it is one: something that nobody is told by itself, what a tip was worth, when whoever reported it is called back, that two
     * tips are of one matter, what becomes of a sealed identity, a change of a source that nobody need look at, or who looks at one now.
     */
    static boolean is(Object content) {
        return isTime(content)
                || content instanceof TipRated
                || content instanceof CallBackSet
                || content instanceof LinkEvent
                || content instanceof IdentityEvent
                || content instanceof SourceEvent<?> event
                        && (event.step() instanceof SourceStep.ReviewMoved
                                || event.step() instanceof SourceStep.Changed changed && changed.limit() == null);
    }

    /** Whether it only says that it is time for something, which is no news to anybody. */
    static boolean isTime(Object content) {
        return content instanceof SourcesAsked;
    }
}
