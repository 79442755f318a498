package vn.lienthong.client.enrolment;

import java.util.HashSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBindingFilter;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.client.credentials.KafkaUsers;

/**
 * Makes a Kafka cluster ready for the agencies of the credentials: topics, SCRAM users, permissions, quotas. Running it again
 * adds only what is missing, so that one that was broken off goes on where it stopped; nothing is ever deleted.
 */
public final class Enrolment implements AutoCloseable {
    private static final int MOST_PASSES = 20;

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
            var done = pass(credentials, passwordsAgain);
            // a broker learns from the controller a moment later; who connects at once should find everything there
            for (int passes = 1;
                    passes < MOST_PASSES && !pass(credentials, false).nothing();
                    passes++) {}
            return done;
        } catch (ExecutionException failure) {
            throw new EnrolmentFailed(failure.getCause() == null ? failure : failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new EnrolmentFailed(interruption);
        }
    }

    private Provisioned pass(Credentials credentials, boolean passwordsAgain)
            throws ExecutionException, InterruptedException {
        var topics = new TopicsSetUp(admin);
        var wanted = TopicsSetUp.wanted(credentials.agencies());
        return new Provisioned(
                topics.create(wanted),
                topics.correct(wanted),
                new UsersSetUp(admin).set(credentials, passwordsAgain),
                permit(credentials),
                new QuotasSetUp(admin).set(credentials.agencies()));
    }

    private int permit(Credentials credentials) throws ExecutionException, InterruptedException {
        var missing = new HashSet<>(Permissions.of(credentials.agencies()));
        missing.removeAll(
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get()));
        for (var portion : Portions.of(missing)) {
            admin.createAcls(portion).all().get();
        }
        return missing.size();
    }

    @Override
    public void close() {
        admin.close();
    }
}
