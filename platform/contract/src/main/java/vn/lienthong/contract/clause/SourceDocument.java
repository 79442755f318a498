package vn.lienthong.contract.clause;

/**
 * A document whose clauses the system rests on.
 *
 * @param id such as {@code S2}
 * @param what kind of text it is, in English
 * @param dated as well as it is known, ISO 8601
 * @param address of the page, empty where it is not known
 */
public record SourceDocument(String id, String titleVi, String what, String dated, String address) {}
