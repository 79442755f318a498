package vn.lienthong.acceptance.clauses;

import java.util.ArrayList;
import java.util.List;

/** What a scan of test sources has found so far; complaints are in Vietnamese and begin with file and line. */
record Findings(List<Tag> tags, List<String> complaints) {
    Findings() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void complain(String place, String reason) {
        complaints.add("%s: %s".formatted(place, reason));
    }
}
