package vn.lienthong.intake.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.schema.Days;
import vn.lienthong.contract.schema.PayloadCheck;
import vn.lienthong.contract.schema.References;
import vn.lienthong.intake.blinding.Blinding;
import vn.lienthong.intake.blinding.BlindingSettings;
import vn.lienthong.intake.blinding.Vouching;
import vn.lienthong.intake.outcome.Pace;
import vn.lienthong.intake.parked.ParkedRecords;
import vn.lienthong.intake.tip.TipReaders;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.map.WhichProvince;
import vn.lienthong.registry.plausible.Plausibility;
import vn.lienthong.runtime.content.ContentStore;

/** Binds the outboxes to the door, and the door to the topics of commands. */
@Configuration(proxyBeanMethods = false)
class DoorBindings {
    @Bean
    PayloadCheck payloadCheck(Supplier<Directory> directory) {
        return new PayloadCheck(new References() {
            @Override
            public boolean knows(AgencyCode agency, LocalDate today) {
                Directory now = directory.get();
                // what begins later may be named; bodies of communes are in no list, and made for a day
                return now.agencies()
                                .find(agency)
                                .filter(found -> found.period().to() == null)
                                .isPresent()
                        || now.agency(agency, today).isPresent();
            }

            @Override
            public boolean knows(ProvinceCode province) {
                return new WhichProvince(directory.get().map()).everHas(province);
            }

            @Override
            public boolean knows(CodeList list, String word, Days days) {
                return directory.get().words().inForce(list, word, days.first(), days.last());
            }

            @Override
            public String instead(CodeList list, String word, Days days) {
                return directory.get().words().instead(list, word, days.first(), days.last());
            }
        });
    }

    /** Named by the bindings of the lanes. */
    @Bean
    Turns turns() {
        return new Turns();
    }

    @Bean
    NamingAttachments namingAttachments(ContentStore contents) {
        return new NamingAttachments(contents);
    }

    @Bean
    Admission admission(
            PayloadCheck check,
            Supplier<Directory> directory,
            NamingAttachments attachments,
            VeilingIdentifiers identifiers,
            ParkedRecords parked,
            Sealings sealings,
            TipReaders tips,
            Accounts accounts,
            Doubting doubting) {
        return new Admission(
                check,
                new ReadingProvinces(directory),
                attachments,
                identifiers,
                parked,
                sealings.and(new NamingTips(tips::mayRead)::against),
                accounts,
                doubting,
                () -> directory.get().connections());
    }

    @Bean
    Doubting doubting(Supplier<Directory> directory) {
        return new Doubting(Plausibility.load(), directory);
    }

    @Bean
    Accounts accounts(Vouching vouching) {
        return new Accounts(vouching);
    }

    @Bean
    VeilingIdentifiers veilingIdentifiers(Blinding blinding) {
        return new VeilingIdentifiers(blinding);
    }

    @Bean
    Lanes lanes(
            Admission admission,
            NamingAttachments attachments,
            BlindingSettings limits,
            Pace pace,
            MeterRegistry meters) {
        return new Lanes(admission, attachments, new CountingTries(limits, meters), pace, meters);
    }
}
