/**
 * What an agency's system does over REST: it signs in by its client secret, asks a service, and reads its inbox where it has
 * no Kafka.
 */
@NullMarked
package vn.lienthong.client.rest;

import org.jspecify.annotations.NullMarked;
