package vn.lienthong.views.register;

import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Matters that have been found and are told of some at a time. */
interface Telling {
    /** @return whether that was all there are */
    boolean to(Consumer<List<Document>> teller);
}
