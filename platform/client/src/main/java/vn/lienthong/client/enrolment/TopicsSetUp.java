package vn.lienthong.client.enrolment;

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
import org.apache.kafka.common.KafkaFuture;
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

    /** Names of the topics that the broker does not know, which are created. */
    List<String> create(List<Topic> wanted) throws ExecutionException, InterruptedException {
        var missing = except(wanted, present());
        for (var portion : Portions.of(missing)) {
            var creations = admin.createTopics(
                    portion.stream().map(TopicsSetUp::creation).toList());
            for (var creation : creations.values().values()) {
                awaitCreated(creation);
            }
        }
        return missing.stream().map(Topic::name).toList();
    }

    private static void awaitCreated(KafkaFuture<Void> creation) throws ExecutionException, InterruptedException {
        try {
            creation.get();
        } catch (ExecutionException failure) {
            // made by another run, or by the last pass of this one
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    /** How many topics that the broker knows have other settings than the table says; they are corrected. */
    int correct(List<Topic> wanted) throws ExecutionException, InterruptedException {
        var present = present();
        var there =
                wanted.stream().filter(topic -> present.contains(topic.name())).toList();
        int corrected = 0;
        for (var portion : Portions.of(there)) {
            corrected += correctAtOnce(portion);
        }
        return corrected;
    }

    private int correctAtOnce(List<Topic> portion) throws ExecutionException, InterruptedException {
        var byResource = portion.stream().collect(Collectors.toMap(TopicsSetUp::resource, topic -> topic));
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

    private Set<String> present() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get();
    }

    private static List<Topic> except(List<Topic> topics, Set<String> names) {
        return topics.stream().filter(topic -> !names.contains(topic.name())).toList();
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
