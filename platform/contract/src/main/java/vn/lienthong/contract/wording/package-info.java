/**
 * What a message says to people, in Vietnamese: one heading and one line for each event of each family, and for each notice.
 * Feed, command line, console, mails and documents all say it as it stands here.
 */
@NullMarked
package vn.lienthong.contract.wording;

import org.jspecify.annotations.NullMarked;
