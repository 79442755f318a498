package vn.lienthong.intake.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key is that encrypts the keys of identities.
 *
 * @param keyFile a keyset of Tink in JSON, readable by its owner alone, the same for all instances; where neither is set, the instance
 *     makes one under {@code lienthong.data-dir}
 * @param kms address of a key in a key management system, such as {@code aws-kms://…}; in place of a file
 */
@ConfigurationProperties("lienthong.sealing")
record SealingSettings(@Nullable String keyFile, @Nullable String kms) {}
