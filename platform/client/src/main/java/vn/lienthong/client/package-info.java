/**
 * What an agency's own system uses: it publishes into the agency's outbox and reads the agency's inbox, over Kafka.
 * It knows the contract and the broker, and nothing of how the services are built.
 */
@NullMarked
package vn.lienthong.client;

import org.jspecify.annotations.NullMarked;
