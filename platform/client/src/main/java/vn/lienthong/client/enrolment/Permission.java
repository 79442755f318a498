package vn.lienthong.client.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What a user may do with one resource of the broker, or with all whose names begin alike. */
record Permission(ResourcePattern resource, List<AclOperation> operations) {

    static Permission on(ResourceType type, String name, AclOperation... operations) {
        return new Permission(new ResourcePattern(type, name, PatternType.LITERAL), Arrays.asList(operations));
    }

    static Permission onPrefix(ResourceType type, String prefix, AclOperation... operations) {
        return new Permission(new ResourcePattern(type, prefix, PatternType.PREFIXED), Arrays.asList(operations));
    }

    /** READ and WRITE imply DESCRIBE (Kafka documentation, "Authorization and ACLs"). */
    Stream<AclBinding> of(String user) {
        return operations.stream()
                .map(operation -> new AclBinding(
                        resource, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)));
    }
}
