/**
 * How a decision is made and kept: the pure contract of a decider, and the one Kafka Streams processor that runs all of them.
 * Read Decider first, then Decisions.
 */
@NullMarked
package vn.lienthong.runtime.decider;

import org.jspecify.annotations.NullMarked;
