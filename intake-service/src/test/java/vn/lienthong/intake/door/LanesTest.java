package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topics;
import vn.lienthong.fixture.Shipped;

class LanesTest {
    private static final int LANES = 4;

    private final List<Pattern> lanes = IntStream.range(0, LANES)
            .mapToObj(lane -> Pattern.compile(setting("spring.cloud.stream.bindings.receive-in-%d.destination", lane)))
            .toList();

    @Test
    void putsEachOutboxIntoExactlyOneLane() {
        for (char last : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
            assertThat(lanesOf(new AgencyCode("MS-" + last))).as("MS-%s", last).hasSize(1);
        }
        assertThat(lanes).noneMatch(lane -> lane.matcher("agency.MS-15.inbox").matches());
    }

    @Test
    void usesAllLanesForTheAgenciesThatShip() {
        Map<Integer, Long> agencies = Shipped.DIRECTORY.get().agencies().all().stream()
                .collect(Collectors.groupingBy(
                        agency -> lanesOf(agency.code()).iterator().next(), Collectors.counting()));

        assertThat(agencies).hasSize(LANES);
        long all = agencies.values().stream().mapToLong(Long::longValue).sum();
        assertThat(agencies.values()).allSatisfy(share -> assertThat(share).isLessThan(all / 2));
    }

    private Set<Integer> lanesOf(AgencyCode agency) {
        String outbox = Topics.outbox(agency).name();
        return IntStream.range(0, LANES)
                .filter(lane -> lanes.get(lane).matcher(outbox).matches())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static String setting(String name, int lane) {
        try {
            List<PropertySource<?>> settings =
                    new YamlPropertySourceLoader().load("intake", new ClassPathResource("intake-service.yml"));
            return (String) settings.getFirst().getProperty(name.formatted(lane));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
