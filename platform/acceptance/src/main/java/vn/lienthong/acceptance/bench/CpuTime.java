package vn.lienthong.acceptance.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CPU time used so far, in nanoseconds: by this process, which holds broker, sender and receiver as well as what is timed, and
 * by each thread of Kafka Streams with its producer, and by each of the embedded store.
 */
record CpuTime(long process, Map<Long, Long> streams, Map<Long, Long> store) {
    private static final Pattern STREAMS = Pattern.compile("StreamThread");
    private static final Pattern STORE = Pattern.compile("^(mongo-server|H2-|MVStore)");

    static CpuTime now() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<ThreadInfo> all = Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .toList();
        return new CpuTime(system.getProcessCpuTime(), used(threads, all, STREAMS), used(threads, all, STORE));
    }

    private static Map<Long, Long> used(ThreadMXBean threads, List<ThreadInfo> all, Pattern name) {
        return all.stream()
                .filter(thread -> name.matcher(thread.getThreadName()).find())
                .map(ThreadInfo::getThreadId)
                .collect(Collectors.toMap(id -> id, threads::getThreadCpuTime));
    }

    /** Microseconds of the process for each of so many messages since then. */
    double processMicros(CpuTime since, int messages) {
        return (process - since.process) / 1e3 / messages;
    }

    /** The same of the threads of Kafka Streams alone. */
    double streamMicros(CpuTime since, int messages) {
        return micros(streams, since.streams, messages);
    }

    /** The same of the threads of the embedded store. */
    double storeMicros(CpuTime since, int messages) {
        return micros(store, since.store, messages);
    }

    private static double micros(Map<Long, Long> now, Map<Long, Long> before, int messages) {
        long used = now.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
        return used / 1e3 / messages;
    }
}
