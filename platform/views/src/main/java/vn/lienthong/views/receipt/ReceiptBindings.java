package vn.lienthong.views.receipt;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.lienthong.runtime.signature.SigningBeans;
import vn.lienthong.views.audit.Ledger;
import vn.lienthong.views.register.RegisterQueries;

/** The register and the ledger that receipts are drawn from, and the key that they are signed with. */
@Configuration(proxyBeanMethods = false)
@Import(SigningBeans.class)
class ReceiptBindings {
    @Bean
    ReceiptPages.SentMatters sentMatters(RegisterQueries register) {
        return register::sent;
    }

    @Bean
    ReceiptPages.Ledgers ledgers(Ledger ledger) {
        return ledger::of;
    }
}
