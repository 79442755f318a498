package vn.lienthong.client.enrolment;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;
import vn.lienthong.contract.Topic;

/** The settings a topic is created with, and brought back to when they drifted. */
final class TopicSettings {
    /**
     * Bytes of the largest record the broker takes: twice the 1 MiB that an event may have, so that a larger event
     * reaches the door and gets its refusal there.
     */
    static final int LARGEST_RECORD = 2 * 1024 * 1024;

    private TopicSettings() {}

    static Map<String, String> of(Topic topic) {
        var settings = new TreeMap<String, String>();
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD));
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, topic.appendTime() ? "LogAppendTime" : "CreateTime");
        if (topic.compacted()) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            settings.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
            settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        }
        return settings;
    }
}
