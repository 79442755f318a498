package vn.lienthong.runtime.projection;

import java.util.List;

/** What is written of the log, so that it can be asked. */
public interface View {
    /** Name of the view, under which its position is kept. */
    String name();

    /**
     * Writes a batch. Records may come again after a fault: each document keeps the position it has reached, so that
     * writing twice changes nothing.
     */
    void apply(List<LogRecord> batch);
}
