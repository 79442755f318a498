/**
 * The demo: real cases and a whole coordination, played on the running system by its agencies and watched from outside.
 * What it shows is measured where agencies and people would see it, and compared with what the input demands.
 */
@NullMarked
package vn.lienthong.demo;

import org.jspecify.annotations.NullMarked;
