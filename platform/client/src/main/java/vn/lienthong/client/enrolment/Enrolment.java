package vn.lienthong.client.enrolment;

import java.util.HashSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBindingFilter;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.client.credentials.KafkaUsers;

/**
 * Makes a Kafka cluster ready for the agencies of the credentials: topics, SCRAM users, permissions. Running it again
 * adds only what is missing; nothing is ever deleted.
 */
public final class Enrolment implements AutoCloseable {
    private final Admin admin;

    private Enrolment(Admin admin) {
        this.admin = admin;
    }

    /** By the operator's login, which must be a super user of the cluster. */
    public static Enrolment by(KafkaLogin operator) {
        return new Enrolment(Admin.create(operator.properties()));
    }

    /** By the operator of the credentials. */
    public static Enrolment at(String bootstrapServers, Credentials credentials) {
        return by(KafkaLogin.of(bootstrapServers, credentials, KafkaUsers.OPERATOR));
    }

    /** Adds what is missing; see {@link #provision(Credentials, boolean)}. */
    public Provisioned provision(Credentials credentials) {
        return provision(credentials, false);
    }

    /**
     * Adds what is missing for every agency of the credentials.
     *
     * @param passwordsAgain whether users that the cluster knows get their password anew
     * @throws EnrolmentFailed if the cluster cannot be reached or refuses
     */
    public Provisioned provision(Credentials credentials, boolean passwordsAgain) {
        try {
            var topics = new TopicsSetUp(admin);
            var wanted = TopicsSetUp.wanted(credentials.agencies());
            var created = topics.create(wanted);
            var corrected = topics.correct(wanted);
            var users = new UsersSetUp(admin).set(credentials, passwordsAgain);
            return new Provisioned(created, corrected, users, permit(credentials));
        } catch (ExecutionException failure) {
            throw new EnrolmentFailed(failure.getCause() == null ? failure : failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new EnrolmentFailed(interruption);
        }
    }

    private int permit(Credentials credentials) throws ExecutionException, InterruptedException {
        var missing = new HashSet<>(Permissions.of(credentials.agencies()));
        missing.removeAll(new HashSet<>(
                admin.describeAcls(AclBindingFilter.ANY).values().get()));
        admin.createAcls(missing).all().get();
        return missing.size();
    }

    @Override
    public void close() {
        admin.close();
    }
}
