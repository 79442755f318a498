/**
 * Who is competent for a matter, by rules that are data: each with its period, its clauses and its basis.
 * It ranks and explains; a person decides.
 */
@NullMarked
package vn.lienthong.registry.competence;

import org.jspecify.annotations.NullMarked;
