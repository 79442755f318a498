package vn.lienthong.console;

import java.util.List;
import java.util.Map;

/**
 * A service as its OpenAPI document describes it.
 *
 * @param byTag the operations by what they are about, in the order of the document
 */
record DescribedApi(String titleVi, List<Prose> meaning, Map<String, List<Operation>> byTag) {

    /** @param required whether it must be given @param where {@code query}, {@code path} or {@code header} */
    record Parameter(
            String name, String where, boolean required, List<Prose> meaning, String allowed, String example) {}

    record Reply(String status, List<Prose> meaning, String media, List<ApiFields.Field> fields) {}

    /** @param curl a command to be copied @param status what it is answered with */
    record Example(String nameVi, String curl, String status) {}

    /** One operation, and what is to be known to call it. */
    record Operation(
            String id,
            String method,
            String path,
            String summaryVi,
            List<Prose> meaning,
            boolean open,
            boolean former,
            List<Parameter> parameters,
            List<Reply> replies,
            List<Example> examples) {}
}
