package vn.lienthong.contract.directory;

/**
 * Where a fact comes from and how sure it is.
 *
 * @param source web address, title of a document, or a plain statement that it is from memory
 */
public record Provenance(String source, Confidence confidence) {}
