/**
 * Enrolling agencies at a Kafka cluster: the topics, the SCRAM users and the permissions that the exchange needs there.
 * Every step only adds what is missing, so that it can be run again at any time.
 */
@NullMarked
package vn.lienthong.client.enrolment;

import org.jspecify.annotations.NullMarked;
