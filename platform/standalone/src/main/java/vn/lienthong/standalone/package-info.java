/**
 * Everything in one process: the embedded broker and store, the identity provider, the four services and the console.
 * It wires them with settings only, as a cluster's operator would; no part knows that it runs here.
 */
@NullMarked
package vn.lienthong.standalone;

import org.jspecify.annotations.NullMarked;
