/**
 * How a message stands on a Kafka topic: CloudEvents 1.0 in binary mode.
 * Written and read here and nowhere else.
 */
@NullMarked
package vn.lienthong.runtime.message;

import org.jspecify.annotations.NullMarked;
