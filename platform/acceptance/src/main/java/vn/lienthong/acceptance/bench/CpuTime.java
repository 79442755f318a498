package vn.lienthong.acceptance.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/**
 * CPU time used so far, in nanoseconds: by this process, which holds broker, sender and receiver as well as what is timed, and
 * by each thread of Kafka Streams with its producer.
 */
record CpuTime(long process, Map<Long, Long> streams) {
    private static final String STREAMS = "StreamThread";

    static CpuTime now() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<Long, Long> streams = new HashMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains(STREAMS)) {
                streams.put(thread.getThreadId(), threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return new CpuTime(system.getProcessCpuTime(), streams);
    }

    /** Microseconds of the process for each of so many messages since then. */
    double processMicros(CpuTime since, int messages) {
        return (process - since.process) / 1e3 / messages;
    }

    /** The same of the threads of Kafka Streams alone. */
    double streamMicros(CpuTime since, int messages) {
        long used = streams.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - since.streams.getOrDefault(thread.getKey(), 0L))
                .sum();
        return used / 1e3 / messages;
    }
}
