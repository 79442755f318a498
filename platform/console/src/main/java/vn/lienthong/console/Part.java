package vn.lienthong.console;

import java.util.List;

/** A list of figures under a title. */
record Part(String titleVi, List<Row> rows) {}
