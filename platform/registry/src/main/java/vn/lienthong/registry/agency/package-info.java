/**
 * Which agencies there are, and when each of them existed under its code.
 * An agency is a code and a period; a case keeps the one that acted.
 */
@NullMarked
package vn.lienthong.registry.agency;

import org.jspecify.annotations.NullMarked;
