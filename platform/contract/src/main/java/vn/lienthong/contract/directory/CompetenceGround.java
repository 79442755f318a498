package vn.lienthong.contract.directory;

import java.util.List;

/**
 * A rule named for or against an agency.
 *
 * @param rule id of the rule
 * @param clauses ids of clauses or articles of a law
 * @param basis the document and article, as people read them
 */
public record CompetenceGround(String rule, List<String> clauses, String basis, Confidence confidence) {}
