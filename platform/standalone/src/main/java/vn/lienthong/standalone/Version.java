package vn.lienthong.standalone;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.apache.kafka.common.utils.AppInfoParser;
import org.springframework.boot.SpringBootVersion;
import picocli.CommandLine.IVersionProvider;

/** Which version this is, as the build wrote it into {@code META-INF/build-info.properties}, and what it runs on. */
final class Version implements IVersionProvider {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Override
    public String[] getVersion() throws IOException {
        var build = new Properties();
        try (var file = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file == null) {
                throw new IllegalStateException("the build wrote no build-info.properties");
            }
            build.load(file);
        }
        return new String[] {
            "Liên Thông 389, bản %s, dựng lúc %s"
                    .formatted(
                            build.getProperty("build.version"),
                            TIME.format(Instant.parse(build.getProperty("build.time")))),
            "Java %s (%s), Apache Kafka %s, Spring Boot %s, %s %s"
                    .formatted(
                            Runtime.version(),
                            System.getProperty("java.vendor"),
                            AppInfoParser.getVersion(),
                            SpringBootVersion.getVersion(),
                            System.getProperty("os.name"),
                            System.getProperty("os.arch"))
        };
    }
}
