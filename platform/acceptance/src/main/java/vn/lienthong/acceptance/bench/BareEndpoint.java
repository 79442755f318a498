package vn.lienthong.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The reference of the door over HTTP: a page of Spring MVC that sends the body to Kafka and waits until the broker has it. */
final class BareEndpoint implements AutoCloseable {
    private static final String TOPIC = "bench.http.in";

    private final Tomcat tomcat = new Tomcat();
    private final Producer<byte[], byte[]> producer;

    /** @param folder for what Tomcat keeps */
    BareEndpoint(Map<String, Object> login, Path folder) throws IOException {
        try (Admin admin = Admin.create(new HashMap<>(login))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("cannot make the topic of the reference", e);
        }
        Map<String, Object> settings = new HashMap<>(login);
        settings.put("acks", "all");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        AnnotationConfigWebApplicationContext pages = new AnnotationConfigWebApplicationContext();
        pages.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("producer", producer));
        pages.register(Pages.class);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector(); // there is none before it is asked for
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "pages", new DispatcherServlet(pages)).setLoadOnStartup(1);
        context.addServletMappingDecoded("/*", "pages");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/events");
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IOException(e);
        } finally {
            producer.close();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Pages {
        @Bean
        Page page(Producer<byte[], byte[]> producer) {
            return new Page(producer);
        }
    }

    @RestController
    static class Page {
        private final Producer<byte[], byte[]> producer;

        Page(Producer<byte[], byte[]> producer) {
            this.producer = producer;
        }

        @PostMapping("/events")
        ResponseEntity<Void> take(@RequestBody byte[] body) throws ExecutionException, InterruptedException {
            producer.send(new ProducerRecord<>(TOPIC, body)).get();
            return ResponseEntity.accepted().build();
        }
    }
}
