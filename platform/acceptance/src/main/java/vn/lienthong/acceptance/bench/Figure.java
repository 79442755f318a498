package vn.lienthong.acceptance.bench;

/**
 * What one way through the system did.
 *
 * @param perSecond messages a second, sent as fast as the way takes them, several times
 * @param p50 milliseconds from sending to arrival, half of the messages sent at a steady rate were no slower
 * @param p99 milliseconds, 99 of 100 were no slower
 * @param samples how many were timed
 * @param processMicros CPU microseconds of the whole process for each message of those sent as fast as possible
 * @param streamMicros the same of the threads of Kafka Streams alone
 * @param storeMicros the same of the embedded store's
 * @param warmUp messages sent before
 */
record Figure(
        String name,
        Spread perSecond,
        double p50,
        double p99,
        long samples,
        Spread processMicros,
        Spread streamMicros,
        Spread storeMicros,
        int warmUp) {}
