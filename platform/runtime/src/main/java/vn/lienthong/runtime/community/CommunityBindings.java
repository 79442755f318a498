package vn.lienthong.runtime.community;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.BrokerAccess;
import vn.lienthong.runtime.directory.CurrentDirectory;

/** Who belongs to which community, for a service that decides or shows what communities have. */
@Configuration(proxyBeanMethods = false)
public class CommunityBindings {
    @Bean
    CurrentGroups currentGroups() {
        return new CurrentGroups();
    }

    @Bean
    CurrentCommunities communities(CurrentDirectory directory, CurrentGroups groups, Clock clock) {
        CurrentCommunities communities = new CurrentCommunities(directory, groups, clock);
        directory.tell(reached -> communities.changed());
        return communities;
    }

    @Bean
    FollowGroups followGroups(
            @Value("${spring.application.name}") String service,
            BrokerAccess access,
            CurrentGroups groups,
            CurrentCommunities communities) {
        Map<String, Object> config = new HashMap<>(access.properties());
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-groups");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // a question that stays open costs nothing; what comes is answered at once
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5000);
        return new FollowGroups(
                () -> new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                groups,
                communities::changed);
    }
}
