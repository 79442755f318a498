package vn.lienthong.runtime.projection;

import java.util.List;
import java.util.Set;

/** What is written of the log, so that it can be asked. */
public interface View {
    /** Name of the view, under which its position is kept. */
    String name();

    /** The topics it is made of. */
    Set<String> topics();

    /**
     * Writes a batch. Records may come again after a fault: each document keeps the position it has reached, so that
     * writing twice changes nothing.
     */
    void apply(List<LogRecord> batch);
}
