package vn.lienthong.client.enrolment;

import java.util.List;

/**
 * What a provisioning had to do.
 *
 * @param topicsCreated names of the topics that were missing
 * @param topicsCorrected how many topics had other settings than the table says
 * @param usersSet names of the users that got their password
 * @param permissionsAdded how many permissions were missing
 */
public record Provisioned(
        List<String> topicsCreated, int topicsCorrected, List<String> usersSet, int permissionsAdded) {

    /** Whether the cluster was as it should be already. */
    public boolean nothing() {
        return topicsCreated.isEmpty() && topicsCorrected == 0 && usersSet.isEmpty() && permissionsAdded == 0;
    }
}
