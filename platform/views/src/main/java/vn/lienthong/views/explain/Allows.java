package vn.lienthong.views.explain;

import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.views.explain.Explanation.Allowed;

/** Which steps the rules allow after what has happened to a matter; a bean of the service that decides. Pure. */
public interface Allows {
    /** Empty where the rules of that kind of matter do not say, or are another service's. @param events oldest first */
    Optional<List<Allowed>> after(Matter matter, List<MatterEvent> events);
}
