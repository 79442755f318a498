/**
 * The benchmark: what the exchange does in a second and how long an event takes, beside a bare Kafka copy and a bare
 * exactly-once Kafka Streams pass-through in the same run.
 */
@NullMarked
package vn.lienthong.acceptance.bench;

import org.jspecify.annotations.NullMarked;
