package vn.lienthong.contract;

import java.net.URI;
import java.util.Optional;

/** What stands in {@code source}: {@code /agencies/<code>} for an agency, {@code /<service>} for a service. */
public final class Sources {
    private static final String AGENCIES = "/agencies/";

    private Sources() {}

    /** The source of an agency's messages. */
    public static URI of(AgencyCode agency) {
        return URI.create(AGENCIES + agency);
    }

    /** Whether a text begins as the source of an agency does. */
    public static boolean isOfAnAgency(String text) {
        return text.startsWith(AGENCIES);
    }

    /** The agency whose source this is; empty for a service, or for a text that names none. */
    public static Optional<AgencyCode> agency(URI source) {
        String text = source.toString();
        return isOfAnAgency(text) && AgencyCode.isOne(text.substring(AGENCIES.length()))
                ? Optional.of(new AgencyCode(text.substring(AGENCIES.length())))
                : Optional.empty();
    }
}
