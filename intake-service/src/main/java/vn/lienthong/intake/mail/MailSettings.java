package vn.lienthong.intake.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox for tips (IMAP4rev1, RFC 3501).
 *
 * @param host of the mail server
 * @param tls whether the connection is encrypted from its beginning (RFC 8314)
 * @param passwordFile file whose first line is the password
 * @param address by which people write to it
 * @param folder into which mails come
 * @param released folder into which a person puts what is to be taken as it is
 * @param aside folder for what people must look at
 * @param done folder for what was taken
 * @param agency code of the office that receives the tips
 * @param largest mail that is read; what is larger is set aside
 */
@Validated
@ConfigurationProperties("lienthong.mail")
record MailSettings(
        @NotBlank String host,
        @Min(1) @Max(65_535) int port,
        boolean tls,
        @NotBlank String user,
        @NotBlank String passwordFile,
        @NotBlank String address,
        @NotBlank String folder,
        @NotBlank String released,
        @NotBlank String aside,
        @NotBlank String done,
        @NotBlank String agency,
        Duration every,
        DataSize largest) {}
