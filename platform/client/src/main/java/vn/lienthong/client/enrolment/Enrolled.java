package vn.lienthong.client.enrolment;

import java.util.SortedMap;
import vn.lienthong.client.credentials.Officer;

/**
 * What an enrolment made. Secrets are there only where they were drawn now: those of before are in the file of credentials.
 *
 * @param agency its code
 * @param name its name in the directory
 * @param connectedBefore whether it was connected already
 * @param provisioned what was missing at the broker
 * @param kafkaPassword of its user at the broker; empty if it had one
 * @param clientSecret of its system; empty if it had one
 * @param officers those that are new, by user name
 */
public record Enrolled(
        String agency,
        String name,
        boolean connectedBefore,
        Provisioned provisioned,
        String kafkaPassword,
        String clientSecret,
        SortedMap<String, Officer> officers) {
    @Override
    public String toString() {
        return "Enrolled[%s]".formatted(agency);
    }
}
