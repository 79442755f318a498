/**
 * Puts keyed hashes in place of identifiers of subjects, before anything is written anywhere, and counts how many an agency tries. The keys
 * are the door's alone: nobody else can tell what a hash stands for, or make one.
 */
@NullMarked
package vn.lienthong.intake.blinding;

import org.jspecify.annotations.NullMarked;
