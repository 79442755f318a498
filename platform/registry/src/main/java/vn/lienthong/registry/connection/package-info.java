/** Which agencies are connected, and since when: who is not can neither be obliged nor told. */
@NullMarked
package vn.lienthong.registry.connection;

import org.jspecify.annotations.NullMarked;
