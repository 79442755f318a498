package vn.lienthong.registry;

import java.util.List;
import vn.lienthong.registry.load.Table;

/** What shipped with a former release and ships no more, by key: a release that only adds would keep it alive on every old log. */
public final class Withdrawn {
    private static final String FILE = "withdrawn.csv";

    private Withdrawn() {}

    /** The keys, in the order of the file. @throws vn.lienthong.registry.load.BadDirectory if a row of it is bad */
    public static List<String> keys() {
        return Table.shipped(FILE, text -> {
            Table<String, String> table = Table.read(
                    FILE,
                    text,
                    row -> {
                        row.required("reason");
                        return row.required("key");
                    },
                    key -> key);
            table.refuseIfBad();
            return List.copyOf(table.rows().keySet());
        });
    }
}
