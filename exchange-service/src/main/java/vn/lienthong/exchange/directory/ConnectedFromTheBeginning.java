package vn.lienthong.exchange.directory;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.lienthong.contract.AgencyCode;

/**
 * Whom this installation connects when it starts, if the directory has never heard of it being connected.
 *
 * @param enrolled codes of agencies
 */
@ConfigurationProperties("lienthong")
record ConnectedFromTheBeginning(@DefaultValue List<String> enrolled) {
    /** @throws IllegalArgumentException if a code is none */
    List<AgencyCode> agencies() {
        return enrolled.stream().map(AgencyCode::new).toList();
    }
}
