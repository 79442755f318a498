package vn.lienthong.console;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.competence.Competence;

/** The words for goods that a form offers: those that ship. Read when first asked for, since it takes a moment. */
@Component
class GoodsWords {

    private static final class Shipped {
        private static final List<Choice> GOODS =
                Choice.goods(Competence.load(Agencies.load()).goods());
    }

    List<Choice> all() {
        return Shipped.GOODS;
    }
}
