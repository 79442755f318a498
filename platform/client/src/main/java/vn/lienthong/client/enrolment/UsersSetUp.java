package vn.lienthong.client.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaUsers;

/** Gives each user of the credentials its SCRAM-SHA-512 password; the operator, who does this, is there already. */
final class UsersSetUp {
    /** RFC 7677 asks for at least 4096; the passwords are 192 random bits, which no iteration count protects more. */
    private static final int ITERATIONS = 4096;

    private final Admin admin;

    UsersSetUp(Admin admin) {
        this.admin = admin;
    }

    /**
     * Names of the users that were set.
     *
     * @param again whether users that the broker knows get their password anew
     */
    List<String> set(Credentials credentials, boolean again) throws ExecutionException, InterruptedException {
        Set<String> known = again ? Set.of() : known();
        var missing = credentials.kafka().entrySet().stream()
                .filter(user -> !user.getKey().equals(KafkaUsers.OPERATOR))
                .filter(user -> !known.contains(user.getKey()))
                .toList();
        for (var portion : Portions.of(missing)) {
            admin.alterUserScramCredentials(
                            portion.stream().map(UsersSetUp::upsertion).toList())
                    .all()
                    .get();
        }
        return missing.stream().map(Map.Entry::getKey).toList();
    }

    private Set<String> known() throws ExecutionException, InterruptedException {
        return Set.copyOf(admin.describeUserScramCredentials().users().get());
    }

    private static UserScramCredentialAlteration upsertion(Map.Entry<String, String> user) {
        return new UserScramCredentialUpsertion(
                user.getKey(), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), user.getValue());
    }
}
