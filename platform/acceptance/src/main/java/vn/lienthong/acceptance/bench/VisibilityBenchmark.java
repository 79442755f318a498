package vn.lienthong.acceptance.bench;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.views.visibility.Reader;
import vn.lienthong.views.visibility.Rights;

/**
 * How long one check takes of whether a reader may see a matter, among 4,000 agencies and 500 working groups of 100 agencies each. It
 * takes about a minute and a half.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VisibilityBenchmark {
    private static final int AGENCIES = 4000;
    private static final int GROUPS = 500;
    private static final int MEMBERS = 100;
    /** With so many communities one item can be shared. */
    private static final int MOST = 10;

    /** What its methods measure. */
    static final Map<String, String> NAMES = Map.of(
            "named", "nêu tên giữa ít cơ quan",
            "namedAmongAll", "nêu tên giữa 4.000 cơ quan",
            "byOneGroup", "qua một tổ công tác",
            "byTenGroups", "qua mười tổ công tác");

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    private final List<String> agencies = IntStream.range(0, AGENCIES)
            .mapToObj(number -> "MS-W%04d".formatted(number))
            .toList();
    private final List<Community> groups = IntStream.range(0, GROUPS)
            .mapToObj(number -> new Community(CommunityKind.GROUP, "00000000-0000-0000-0000-%012d".formatted(number)))
            .toList();
    private final Communities communities = new Known(members());
    private final String last = agencies.getLast();
    private final Reader reader = new Reader(new AgencyCode(last), communities, NOW);
    private final Document alone = shared(List.of(last));
    private final Document amongAll = shared(agencies);
    private final Document byOneGroup = shared(agencies).append(Rights.THROUGH, new Document(last, keys(GROUPS - 1)));
    private final Document byTenGroups =
            shared(agencies).append(Rights.THROUGH, new Document(last, keys(GROUPS - MOST)));

    private static Document shared(List<String> audience) {
        return new Document("provider", "CUSTOMS").append("audience", audience);
    }

    private List<String> keys(int from) {
        return groups.subList(from, GROUPS).stream().map(Community::key).toList();
    }

    /** The last agency is in the last group alone. */
    private Map<Community, SortedSet<AgencyCode>> members() {
        Map<Community, SortedSet<AgencyCode>> members = new HashMap<>();
        for (int group = 0; group < GROUPS; group++) {
            SortedSet<AgencyCode> some = new TreeSet<>();
            for (int member = 0; member < MEMBERS; member++) {
                some.add(new AgencyCode(agencies.get((group * MEMBERS + member) % (AGENCIES - 1))));
            }
            members.put(groups.get(group), some);
        }
        Objects.requireNonNull(members.get(groups.getLast())).add(new AgencyCode(agencies.getLast()));
        return Collections.unmodifiableMap(members);
    }

    /** As they were last worked out, which is what a service answers from. */
    private record Known(Map<Community, SortedSet<AgencyCode>> groups) implements Communities {
        @Override
        public long version() {
            return 0;
        }

        @Override
        public Optional<SortedSet<AgencyCode>> members(Community community, Instant moment) {
            return Optional.ofNullable(groups.get(community));
        }

        @Override
        public boolean isKnownTo(Community community, AgencyCode agency) {
            return true;
        }

        @Override
        public Optional<String> nameVi(Community community, Instant moment) {
            return Optional.empty();
        }
    }

    /** All of them are found, or else their times mean nothing. */
    @Setup
    public void check() {
        if (!(named() && namedAmongAll() && byOneGroup() && byTenGroups())) {
            throw new IllegalStateException("a reader does not see what it may see");
        }
    }

    /** A matter that one agency may see. */
    @Benchmark
    public boolean named() {
        return reader.maySee(alone);
    }

    /** One that all may see, and the reader is named last. */
    @Benchmark
    public boolean namedAmongAll() {
        return reader.maySee(amongAll);
    }

    /** The same by a group, of which the reader still has to be a member. */
    @Benchmark
    public boolean byOneGroup() {
        return reader.maySee(byOneGroup);
    }

    /** The same by as many groups as one item can be shared with, of which the reader has left all but the last. */
    @Benchmark
    public boolean byTenGroups() {
        return reader.maySee(byTenGroups);
    }
}
