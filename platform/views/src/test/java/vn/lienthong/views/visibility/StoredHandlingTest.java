package vn.lienthong.views.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;

class StoredHandlingTest {
    private static final AgencyCode PROVIDER = new AgencyCode("MS-15");
    private static final AgencyCode OTHER = new AgencyCode("POLICE-15");
    private static final AgencyCode STRANGER = new AgencyCode("TAX-15");

    @Test
    void letsTheProviderAndThoseItNamesSee() {
        Document document = new Document("provider", "MS-15").append("audience", List.of("POLICE-15"));

        assertThat(StoredHandling.maySee(PROVIDER, document)).isTrue();
        assertThat(StoredHandling.maySee(OTHER, document)).isTrue();
        assertThat(StoredHandling.maySee(STRANGER, document)).isFalse();
    }

    @Test
    void letsNobodySeeWhatHasNoConditions() {
        assertThat(StoredHandling.maySee(PROVIDER, new Document("audience", List.of("MS-15"))))
                .isFalse();
        assertThat(StoredHandling.maySee(OTHER, new Document("provider", "MS-15")))
                .isFalse();
    }
}
