/**
 * The words of the field as dated lists: kinds of breach, forces, measures, routes, goods and units.
 * They are data: the standing office changes them, and what is not among them is answered with the nearest.
 */
@NullMarked
package vn.lienthong.registry.codelist;

import org.jspecify.annotations.NullMarked;
