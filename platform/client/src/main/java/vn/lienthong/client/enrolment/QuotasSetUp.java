package vn.lienthong.client.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import vn.lienthong.contract.AgencyCode;

/**
 * How fast an agency may fill its outbox. Whoever is faster is not refused: the broker answers later, and its producer waits (Kafka,
 * "Quotas"). One that was set otherwise by the broker's own tools stays.
 */
final class QuotasSetUp {
    static final String WRITING = "producer_byte_rate";

    /** Bytes a second, to each broker: some 14,000 events of 1.5 KB. The mean of ten seconds counts, so that a burst passes. */
    static final double MOST = 20.0 * 1024 * 1024;

    private final Admin admin;

    QuotasSetUp(Admin admin) {
        this.admin = admin;
    }

    /** How many agencies had none. */
    int set(Collection<AgencyCode> agencies) throws ExecutionException, InterruptedException {
        Set<String> known = known();
        List<ClientQuotaAlteration> missing = agencies.stream()
                .map(AgencyCode::value)
                .filter(user -> !known.contains(user))
                .map(QuotasSetUp::quota)
                .toList();
        for (var portion : Portions.of(missing)) {
            admin.alterClientQuotas(portion).all().get();
        }
        return missing.size();
    }

    private Set<String> known() throws ExecutionException, InterruptedException {
        var users = ClientQuotaFilter.containsOnly(
                List.of(ClientQuotaFilterComponent.ofEntityType(ClientQuotaEntity.USER)));
        return admin.describeClientQuotas(users).entities().get().entrySet().stream()
                .filter(each -> each.getValue().containsKey(WRITING))
                .map(each -> String.valueOf(each.getKey().entries().get(ClientQuotaEntity.USER)))
                .collect(Collectors.toSet());
    }

    private static ClientQuotaAlteration quota(String user) {
        return new ClientQuotaAlteration(
                new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user)),
                List.of(new ClientQuotaAlteration.Op(WRITING, MOST)));
    }
}
