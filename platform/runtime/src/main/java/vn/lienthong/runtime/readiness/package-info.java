/**
 * Whether a service is ready: each stream and each consumer of it runs and has its partitions.
 * What does not run is named, to the operator and to whoever waits for a start.
 */
@NullMarked
package vn.lienthong.runtime.readiness;

import org.jspecify.annotations.NullMarked;
