/**
 * Settings of Kafka Streams that all services share.
 * Memory is bounded, faults replace the thread and never the log.
 */
@NullMarked
package vn.lienthong.runtime.streams;

import org.jspecify.annotations.NullMarked;
