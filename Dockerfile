# The images of Liên Thông 389, built from this folder once Maven has built the jars (mvn -B -DskipTests package); which module,
# port and options each application has stands in docker-compose.yml:
#   docker build --target service --build-arg MODULE=intake-service --build-arg PORT=8391 -t lienthong/intake-service:0.1.0 .
#   docker build --target command-line -t lienthong/standalone:0.1.0 .
FROM eclipse-temurin:25.0.2_10-jre-noble AS base
RUN groupadd --gid 10389 lienthong \
 && useradd --uid 10389 --gid 10389 --no-create-home --shell /usr/sbin/nologin lienthong \
 && install --directory --owner=10389 --group=10389 --mode=700 /data /accounts
WORKDIR /app

FROM base AS layers
ARG MODULE
WORKDIR /build
COPY ${MODULE}/target/*-exec.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

# a service, the issuer or the console
FROM base AS service
# what changes least comes first
COPY --from=layers /build/extracted/dependencies/ ./
COPY --from=layers /build/extracted/spring-boot-loader/ ./
COPY --from=layers /build/extracted/snapshot-dependencies/ ./
COPY --from=layers /build/extracted/application/ ./
# native memory beside the heap: RocksDB's, and Kafka's buffers; huge pages where the host grants them
ARG JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseTransparentHugePages"
ARG PORT
ENV JDK_JAVA_OPTIONS=${JAVA_OPTIONS} SERVER_PORT=${PORT}
USER 10389:10389
EXPOSE ${PORT}
# the image has no curl: bash speaks HTTP/1.0 itself
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+ExitOnOutOfMemoryError", "-jar", "application.jar"]

# the command line; docker-compose.yml runs `provision` with it
FROM base AS command-line
COPY platform/standalone/target/lib/ lib/
COPY platform/standalone/target/standalone-*.jar ./
USER 10389:10389
ENV LIENTHONG_DATA=/data
# a command that ends by itself is healthy when it ends with 0
HEALTHCHECK NONE
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:MaxRAMPercentage=60", "-XX:+UseTransparentHugePages", "-XX:+ExitOnOutOfMemoryError", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp", "/app/*:/app/lib/*", "vn.lienthong.standalone.Lienthong"]
