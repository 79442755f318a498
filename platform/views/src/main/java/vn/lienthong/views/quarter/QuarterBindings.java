package vn.lienthong.views.quarter;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.register.CommonHistories;
import vn.lienthong.views.register.CommonHistories.Common;
import vn.lienthong.views.register.RegisterQueries;

/** The register that the exchange of a quarter is prepared from. */
@Configuration(proxyBeanMethods = false)
class QuarterBindings {
    @Bean
    Preparing preparing(RegisterQueries register, CommonHistories histories, CurrentDirectory directory) {
        FeedItems names = new FeedItems(directory);
        Preparing.Reads reads = new Preparing.Reads() {
            @Override
            public List<MatterEvent> commitment(AgencyCode reader, String id) {
                return register.events(reader, Matter.COMMITMENT, id);
            }

            @Override
            public Common common(AgencyCode one, Collection<AgencyCode> others, Quarter quarter) {
                return histories.of(one, others, quarter.begins(), quarter.ends());
            }

            @Override
            public List<Document> headings(AgencyCode reader, List<String> ids) {
                return register.matters(reader, ids);
            }
        };
        return new Preparing(
                reads, new Letter(agency -> Objects.requireNonNullElse(names.name(agency), agency.value())));
    }
}
