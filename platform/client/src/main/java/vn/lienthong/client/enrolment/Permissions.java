package vn.lienthong.client.enrolment;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import vn.lienthong.client.credentials.KafkaUsers;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Topics;

/** Who may do what at the broker, which denies the rest. The one place where permissions are granted. */
final class Permissions {
    /** Beginning of every outbox and inbox; Kafka knows no pattern that would tell the one from the other. */
    private static final String AGENCIES = "agency.";

    private Permissions() {}

    static List<AclBinding> of(Collection<AgencyCode> agencies) {
        return Stream.of(
                        agencies.stream().flatMap(Permissions::agency),
                        bind(KafkaUsers.INTAKE, intake()),
                        bind(KafkaUsers.EXCHANGE, exchange()),
                        bind(KafkaUsers.REPORTING, reporting()),
                        bind(KafkaUsers.NOTIFICATION, notification()))
                .flatMap(bindings -> bindings)
                .toList();
    }

    /** An agency writes its outbox and reads its inbox and the directory, in consumer groups that begin with its code and a dot. */
    private static Stream<AclBinding> agency(AgencyCode code) {
        return Stream.of(
                        Permission.on(TOPIC, Topics.outbox(code).name(), WRITE),
                        Permission.on(TOPIC, Topics.inbox(code).name(), READ),
                        Permission.on(TOPIC, Matter.DIRECTORY.events(), READ),
                        Permission.onPrefix(GROUP, code + ".", READ))
                .flatMap(permission -> permission.of(code.value()));
    }

    /** Reads every outbox; writes them too, for agencies that publish over REST and for parked records that are sent again, and outcomes to inboxes. */
    private static Stream<Permission> intake() {
        return together(List.of(
                Stream.of(Permission.onPrefix(TOPIC, AGENCIES, READ, WRITE)),
                Arrays.stream(Matter.values()).map(matter -> Permission.on(TOPIC, matter.commands(), WRITE)),
                Stream.of(
                        Permission.on(TOPIC, Matter.TIP.commands(), READ),
                        Permission.on(TOPIC, Matter.TIP.events(), READ, WRITE),
                        Permission.on(TOPIC, Matter.PARKING.commands(), READ),
                        Permission.on(TOPIC, Matter.PARKING.events(), READ, WRITE),
                        Permission.on(TOPIC, Topics.AUDIT, WRITE),
                        Permission.on(TOPIC, Topics.OUTCOMES, READ, WRITE)),
                parking()));
    }

    /** Decides requests, case files, information, plans, groups, what is owed under agreements, and the desks of agencies; delivers every matter, and outcomes, to inboxes. */
    private static Stream<Permission> exchange() {
        return together(List.of(
                Stream.of(Permission.onPrefix(TOPIC, AGENCIES, READ, WRITE)),
                Stream.of(
                                Matter.REQUEST,
                                Matter.CASEFILE,
                                Matter.INFORMATION,
                                Matter.PLAN,
                                Matter.GROUP,
                                Matter.COMMITMENT,
                                Matter.DECONFLICTION,
                                Matter.DESK,
                                Matter.DIRECTORY)
                        .flatMap(matter -> Stream.of(
                                Permission.on(TOPIC, matter.commands(), READ),
                                Permission.on(TOPIC, matter.events(), READ, WRITE))),
                Stream.of(
                        // what ships is published by the owner of the directory
                        Permission.on(TOPIC, Matter.DIRECTORY.commands(), WRITE),
                        // that what is owed under an agreement is followed
                        Permission.on(TOPIC, Matter.COMMITMENT.commands(), WRITE),
                        // who is interested in one subject, and who agrees to be known
                        Permission.on(TOPIC, Matter.DECONFLICTION.commands(), WRITE),
                        // what rests on information is told when that is corrected or taken back
                        Permission.on(TOPIC, Matter.CASEFILE.commands(), WRITE),
                        Permission.on(TOPIC, Matter.REQUEST.commands(), WRITE),
                        Permission.on(TOPIC, Matter.PLAN.commands(), WRITE),
                        Permission.on(TOPIC, Matter.TIP.events(), READ),
                        // it decides and answers, and seals what all note
                        Permission.on(TOPIC, Topics.AUDIT, READ, WRITE),
                        Permission.on(TOPIC, Topics.AUDIT_HEADS, READ, WRITE),
                        Permission.on(TOPIC, Topics.OUTCOMES, READ, WRITE)),
                parking()));
    }

    /** Counts what happens between agencies; what is within one is nobody's to count. */
    private static Stream<Permission> reporting() {
        return together(List.of(
                Arrays.stream(Matter.values())
                        .filter(matter -> matter != Matter.DECONFLICTION && (matter.isListed() || matter.isPublic()))
                        .map(matter -> Permission.on(TOPIC, matter.events(), READ)),
                Stream.of(
                        Permission.on(TOPIC, Topics.OUTCOMES, READ),
                        Permission.on(TOPIC, Topics.STATISTICS, READ, WRITE)),
                parking()));
    }

    private static Stream<Permission> notification() {
        return together(List.of(
                Stream.of(
                        Permission.onPrefix(TOPIC, AGENCIES, READ),
                        Permission.on(TOPIC, Topics.NOTIFICATIONS, READ, WRITE)),
                parking()));
    }

    /** Every service parks what it cannot read, and reads it back to show and to play again. */
    private static Stream<Permission> parking() {
        return Stream.of(Permission.on(TOPIC, Topics.PARKED, READ, WRITE));
    }

    /** What belongs to a service by name: its groups, its transactions, the inner topics of its streams. */
    private static Stream<Permission> own(String service) {
        return Stream.of(
                Permission.onPrefix(GROUP, service, READ, DESCRIBE, DELETE),
                // each instance follows some topics live, in a group of its own that Spring Cloud Stream names so
                Permission.onPrefix(GROUP, "anonymous.", READ),
                Permission.on(TOPIC, Matter.DIRECTORY.events(), READ),
                Permission.onPrefix(TRANSACTIONAL_ID, service, WRITE, DESCRIBE),
                Permission.onPrefix(TOPIC, service + "-", READ, WRITE, CREATE, DELETE, DESCRIBE_CONFIGS));
    }

    private static Stream<AclBinding> bind(String service, Stream<Permission> permissions) {
        return Stream.concat(permissions, own(service)).flatMap(permission -> permission.of(service));
    }

    private static Stream<Permission> together(List<Stream<Permission>> permissions) {
        return permissions.stream().flatMap(each -> each);
    }
}
