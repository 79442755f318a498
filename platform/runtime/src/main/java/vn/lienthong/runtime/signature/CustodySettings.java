package vn.lienthong.runtime.signature;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How records of custody, and heads of the audit log, are signed.
 *
 * @param signingKey file with the private JWK (RFC 7517; EC, P-256) that every instance of the service signs with; where it is
 *     not set, the instance makes a key of its own under {@code lienthong.data-dir}
 */
@ConfigurationProperties("lienthong.custody")
record CustodySettings(@Nullable String signingKey) {}
