/**
 * The web console: what officers and the standing office see in a browser.
 * It keeps the session and the officer's token on its own side and asks the services in the officer's name; it holds no data.
 */
@NullMarked
package vn.lienthong.console;

import org.jspecify.annotations.NullMarked;
