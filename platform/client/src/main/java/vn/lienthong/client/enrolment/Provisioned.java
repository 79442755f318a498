package vn.lienthong.client.enrolment;

import java.util.List;

/**
 * What a provisioning had to do.
 *
 * @param topicsCreated names of the topics that were missing
 * @param topicsCorrected how many topics had other settings than the table says
 * @param usersSet names of the users that got their password
 * @param permissionsAdded how many permissions were missing
 * @param quotasSet how many agencies had no limit to how fast they may write
 */
public record Provisioned(
        List<String> topicsCreated, int topicsCorrected, List<String> usersSet, int permissionsAdded, int quotasSet) {

    /** Whether the cluster was as it should be already. */
    public boolean nothing() {
        return topicsCreated.isEmpty()
                && topicsCorrected == 0
                && usersSet.isEmpty()
                && permissionsAdded == 0
                && quotasSet == 0;
    }
}
