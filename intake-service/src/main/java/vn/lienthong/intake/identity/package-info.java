/**
 * Who reported a tip, sealed: encrypted under a key of its own, which another key outside store and log encrypts. The log tells that there
 * is an identity, who asked to open it and who agreed; the identity itself stands in the store alone, and nobody reads it without both.
 */
@NullMarked
package vn.lienthong.intake.identity;

import org.jspecify.annotations.NullMarked;
