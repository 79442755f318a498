package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/** Remembers what left in files. */
final class NotedExports implements Exports {
    /** In the order in which it was noted, such as {@code TAX-15 <id>}. */
    final List<String> noted = new ArrayList<>();

    /** Whether nothing can be noted. */
    boolean away;

    @Override
    public void note(Caller caller, List<String> information, @Nullable String purpose) {
        if (away) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "Chưa ghi được.", List.of());
        }
        information.forEach(id -> noted.add(caller.agency() + " " + id));
    }

    @Override
    public List<Document> of(String information, @Nullable AgencyCode of) {
        return List.of();
    }
}
