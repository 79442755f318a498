package vn.lienthong.intake.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.attachment.Storing;
import vn.lienthong.intake.attachment.Unfit;
import vn.lienthong.intake.door.Publishing;
import vn.lienthong.intake.door.Publishing.Published;
import vn.lienthong.intake.identity.Identity;
import vn.lienthong.intake.identity.SealedIdentities;
import vn.lienthong.intake.mail.TakingMail.Ways;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.intake.receipt.Receipts;

/** Reads mail where a mail server is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${lienthong.mail.host}' != ''")
@EnableConfigurationProperties(MailSettings.class)
class MailBeans {
    @Bean
    ReadingMail readingMail(MailSettings settings, Ways ways, MeterRegistry meters) {
        return new ReadingMail(
                settings, new TakingMail(new AgencyCode(settings.agency()), settings.address(), ways), meters);
    }

    @Bean
    Ways ways(
            Receipts receipts,
            Storing storing,
            OutcomeView outcomes,
            Publishing publishing,
            SealedIdentities identities) {
        return new Ways() {
            @Override
            public String id(AgencyCode agency, String digest) {
                return receipts.atDesk(agency, digest).id();
            }

            @Override
            public Attachment store(AgencyCode agency, String name, InputStream file)
                    throws IOException, Unfit, InterruptedException {
                return storing.store(agency, name, file);
            }

            @Override
            public Optional<Outcome.Status> known(AgencyCode agency, String id) {
                return outcomes.newest(agency, id).map(Outcome::status);
            }

            @Override
            public Published publish(AgencyCode agency, String id, AgencyCommand command) throws InterruptedException {
                return publishing.publish(agency, id, command);
            }

            @Override
            public void seal(TipId tip, AgencyCode agency, Identity identity) throws InterruptedException {
                if (!identities.wasSealed(tip)) {
                    identities.seal(tip, agency, identity);
                }
            }
        };
    }
}
