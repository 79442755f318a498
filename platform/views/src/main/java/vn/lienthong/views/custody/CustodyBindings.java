package vn.lienthong.views.custody;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.lienthong.contract.Matter;
import vn.lienthong.runtime.signature.SigningBeans;
import vn.lienthong.views.register.RegisterQueries;

/** The key that records are signed with, and the register they are drawn from. */
@Configuration(proxyBeanMethods = false)
@Import(SigningBeans.class)
class CustodyBindings {
    @Bean
    CustodyPages.History custodyHistory(RegisterQueries register) {
        return (reader, id) -> register.history(reader, Matter.CASEFILE, id);
    }
}
