/**
 * The JSON Schemas of the payloads, generated from the records and checked in, and the check of a payload against them.
 * All that is wrong is found at once, each with its JSON Pointer and in Vietnamese.
 */
@NullMarked
package vn.lienthong.contract.schema;

import org.jspecify.annotations.NullMarked;
