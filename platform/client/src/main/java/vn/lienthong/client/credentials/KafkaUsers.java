package vn.lienthong.client.credentials;

import java.util.List;

/** Names of the broker's users that are not agencies; an agency's user name is its code. */
public final class KafkaUsers {
    /** Sets up topics, users and permissions; a super user of the broker, used for nothing else. */
    public static final String OPERATOR = "operator";

    public static final String INTAKE = "intake-service";
    public static final String EXCHANGE = "exchange-service";
    public static final String REPORTING = "reporting-service";
    public static final String NOTIFICATION = "notification-service";

    /** The users of the four services. */
    public static final List<String> SERVICES = List.of(INTAKE, EXCHANGE, REPORTING, NOTIFICATION);

    private KafkaUsers() {}
}
