package vn.lienthong.views.linked;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.views.linked.LinkedTips.Links;

/** Tips of one matter, over HTTP. */
@RestController
class LinkedPages {
    private final LinkedTips tips;

    LinkedPages(LinkedTips tips) {
        this.tips = tips;
    }

    /** Of a tip that the caller may see; nothing of all others. */
    @GetMapping("/api/v1/tips/{id}/links")
    Links links(Caller caller, @PathVariable String id, Parameters given) {
        given.orRefuse();
        return tips.of(id, caller.agency());
    }
}
