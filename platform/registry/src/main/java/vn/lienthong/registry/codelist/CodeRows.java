package vn.lienthong.registry.codelist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.registry.load.Row;

/** Reads a row of the file of words. */
final class CodeRows {
    private CodeRows() {}

    static CodeWord word(Row row) {
        @Nullable String parents = row.optional("parents", text -> text);
        return new CodeWord(
                CodeList.of(row.required("list")),
                row.required("word"),
                row.required("name_vi"),
                parents == null ? List.of() : List.of(parents.split("\\|", -1)),
                new Period(
                        row.optional("effective_from", PartialDate::new),
                        row.optional("effective_to", LocalDate::parse)),
                new Provenance(row.required("source"), Confidence.of(row.required("confidence"))));
    }
}
