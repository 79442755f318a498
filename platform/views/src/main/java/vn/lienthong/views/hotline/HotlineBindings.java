package vn.lienthong.views.hotline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.views.register.RegisterQueries;

/** Binds the log of tips to the desk of the hotline. */
@Configuration(proxyBeanMethods = false)
class HotlineBindings {
    @Bean
    HotlineView hotlineView(MongoOperations store) {
        return new HotlineView(store);
    }

    @Bean
    HotlineFigures hotlineFigures(MongoOperations store, CurrentDirectory directory) {
        return new HotlineFigures(
                store,
                code -> code.equals(TakenIn.NOWHERE)
                        ? "Chưa rõ địa bàn"
                        : directory.get().provinces().nameVi(code));
    }

    @Bean
    HotlineQueries hotlineQueries(MongoOperations store, RegisterQueries register) {
        return new HotlineQueries(store, register);
    }
}
