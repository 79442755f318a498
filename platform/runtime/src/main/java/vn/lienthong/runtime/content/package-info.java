/**
 * Where the bytes of attachments lie, outside the log, by the hash of their content. Messages carry the claim check alone
 * (Hohpe and Woolf, Enterprise Integration Patterns: Claim Check).
 */
@NullMarked
package vn.lienthong.runtime.content;

import org.jspecify.annotations.NullMarked;
