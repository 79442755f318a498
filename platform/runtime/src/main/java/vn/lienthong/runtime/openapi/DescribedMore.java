package vn.lienthong.runtime.openapi;

import tools.jackson.databind.node.ObjectNode;

/** What a service adds to its description that is not written in its files but follows from a table. */
@FunctionalInterface
public interface DescribedMore {
    /** Changes the document, which holds all that the files say. */
    void describe(ObjectNode document);
}
