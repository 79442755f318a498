package vn.lienthong.exchange.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.exchange.register.RegisterQueries;
import vn.lienthong.exchange.register.ServingHistories;

/** The register that figures are counted from. */
@Configuration(proxyBeanMethods = false)
class FiguresBindings {
    @Bean
    FiguresPages.History figuresHistory(RegisterQueries register) {
        return register::events;
    }

    @Bean
    FiguresPages.Headings figuresHeadings(RegisterQueries register) {
        return register::matters;
    }

    @Bean
    Gathering.Members figuresMembers(ServingHistories histories) {
        return histories::of;
    }
}
