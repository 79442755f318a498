/**
 * The agencies by code and period: what each was on a day, what it covered, what stood above it and who answers for its
 * work since. Districts' and communes' bodies are made from templates instead of being stored.
 */
@NullMarked
package vn.lienthong.registry.agency;

import org.jspecify.annotations.NullMarked;
