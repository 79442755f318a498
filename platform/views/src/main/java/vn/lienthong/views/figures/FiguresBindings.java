package vn.lienthong.views.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.views.register.RegisterQueries;
import vn.lienthong.views.register.ServingHistories;

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
