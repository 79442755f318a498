/**
 * What the case files, requests and plans are told that rest on information which its provider corrected or took back, and what those
 * who answer for them say of it.
 */
@NullMarked
package vn.lienthong.contract.source;

import org.jspecify.annotations.NullMarked;
