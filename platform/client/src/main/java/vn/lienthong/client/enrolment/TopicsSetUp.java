package vn.lienthong.client.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topic;
import vn.lienthong.contract.Topics;

/** Creates missing topics and brings the settings of the others back to the table. */
final class TopicsSetUp {
    private final Admin admin;

    TopicsSetUp(Admin admin) {
        this.admin = admin;
    }

    /** The table's topics and the outbox and inbox of each agency. */
    static List<Topic> wanted(Collection<AgencyCode> agencies) {
        return Stream.concat(
                        Topics.all().stream(),
                        agencies.stream().flatMap(code -> Stream.of(Topics.outbox(code), Topics.inbox(code))))
                .toList();
    }

    /** Names of the topics that had to be created. */
    List<String> create(List<Topic> wanted) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        var missing = wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
        var creations = admin.createTopics(missing.stream().map(TopicsSetUp::creation).toList());
        var created = new ArrayList<String>();
        for (var creation : creations.values().entrySet()) {
            try {
                creation.getValue().get();
                created.add(creation.getKey());
            } catch (ExecutionException failure) {
                // another run was faster
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw failure;
                }
            }
        }
        return created;
    }

    /** How many topics had other settings than the table says. */
    int correct(List<Topic> wanted) throws ExecutionException, InterruptedException {
        var byResource = wanted.stream().collect(Collectors.toMap(TopicsSetUp::resource, topic -> topic));
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (var found : admin.describeConfigs(byResource.keySet()).all().get().entrySet()) {
            var topic = byResource.get(found.getKey());
            var drift = topic == null ? List.<AlterConfigOp>of() : drift(topic, found.getValue());
            if (!drift.isEmpty()) {
                changes.put(found.getKey(), drift);
            }
        }
        admin.incrementalAlterConfigs(changes).all().get();
        return changes.size();
    }

    private static List<AlterConfigOp> drift(Topic topic, Config found) {
        return TopicSettings.of(topic).entrySet().stream()
                .filter(wanted -> !Optional.ofNullable(found.get(wanted.getKey()))
                        .map(ConfigEntry::value)
                        .equals(Optional.of(wanted.getValue())))
                .map(wanted -> new AlterConfigOp(
                        new ConfigEntry(wanted.getKey(), wanted.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    /** With as many replicas as the cluster's default says. */
    private static NewTopic creation(Topic topic) {
        Map<String, String> settings = TopicSettings.of(topic);
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(settings);
    }
}
