package vn.lienthong.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.UuidRepresentation;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.runtime.directory.CurrentDirectory;

/**
 * What the services of this process share, where on a cluster each has its own: the directory, which one of them follows, and
 * the connections to the store, in which each has a database of its own.
 */
record Shared(CurrentDirectory directory, MongoClient store)
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    /**
     * With the directory that the issuer suggests agencies from.
     *
     * @param port where the embedded store listens
     */
    static Shared at(int port, CurrentDirectory directory) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build();
        return new Shared(directory, MongoClients.create(settings));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("currentDirectory", directory);
        context.getBeanFactory().registerSingleton("mongo", store);
    }

    @Override
    public void close() {
        store.close();
    }
}
