/**
 * What a cluster would have outside: a real Apache Kafka broker and a store that speaks MongoDB's protocol, in this
 * process, on the loopback interface, with their data on disk.
 */
@NullMarked
package vn.lienthong.standalone.embedded;

import org.jspecify.annotations.NullMarked;
