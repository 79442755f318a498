package vn.lienthong.runtime.content;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of attachments, imported by the services that store or show them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentSettings.class)
public class ContentBeans {
    /** Seconds to wait for a store that is away: the door asks it while others wait behind. */
    private static final int PATIENCE = 3;

    @Bean
    ContentStore contentStore(ContentSettings settings) {
        return switch (settings.store()) {
            case DISK -> new DiskContents(Path.of(settings.folder()));
            case GRIDFS -> mongo(settings.uri(), GridFsContents::new);
        };
    }

    /** What is kept in the database of that address. @param store of a client and the name of its database */
    public static <T> T mongo(String uri, BiFunction<MongoClient, String, T> store) {
        if (uri.isBlank()) {
            throw new IllegalArgumentException(
                    "lienthong.contents.uri: thiếu địa chỉ của kho tệp (mongodb://…/contents)");
        }
        ConnectionString address = new ConnectionString(uri);
        String database = Objects.requireNonNullElse(address.getDatabase(), "contents");
        MongoClientSettings client = MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE, TimeUnit.SECONDS))
                .build();
        return store.apply(MongoClients.create(client), database);
    }
}
