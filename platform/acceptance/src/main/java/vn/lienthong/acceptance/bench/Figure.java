package vn.lienthong.acceptance.bench;

/**
 * What one way through the system did.
 *
 * @param perSecond messages a second, sent as fast as the way takes them
 * @param p50 milliseconds from sending to arrival, half of the messages sent at a steady rate were no slower
 * @param p99 milliseconds, 99 of 100 were no slower
 * @param samples how many were timed
 * @param processMicros CPU microseconds of the whole process for each message of those sent as fast as possible
 * @param streamMicros the same of the threads of Kafka Streams alone
 * @param warmUp messages sent before
 */
record Figure(
        String name,
        double perSecond,
        double p50,
        double p99,
        long samples,
        double processMicros,
        double streamMicros,
        int warmUp) {}
