package vn.lienthong.runtime.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.fixture.Stores;

class ContentStoreTest {
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T02:00:00Z");

    @TempDir
    private Path folder;

    /** On disk, and in GridFS of every store that can be had here. */
    static Stream<String> kinds() {
        return Stream.concat(Stream.of("disk"), Stores.all().stream().map(Object::toString));
    }

    private ContentStore store(String kind) {
        return kind.equals("disk")
                ? new DiskContents(folder.resolve("contents"))
                : Stores.all().stream()
                        .filter(store -> store.toString().equals(kind))
                        .map(store -> new GridFsContents(store.client(), "contents-" + UUID.randomUUID()))
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void givesBackWhatWasStored(String kind) throws IOException {
        ContentStore store = store(kind);

        Content content = put(store, "Biên bản", MARKET, MONDAY);

        assertThat(read(store, content.sha256())).contains("Biên bản");
        assertThat(store.heldBy(MARKET, content.sha256())).contains(content);
        assertThat(store.open(new Sha256("0".repeat(64)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void letsNobodyNameWhatItHasNotStoredItself(String kind) throws IOException {
        ContentStore store = store(kind);
        Content content = put(store, "Biên bản", MARKET, MONDAY);

        assertThat(store.heldBy(POLICE, content.sha256())).isEmpty();
        assertThat(store.name(POLICE, content.sha256())).isEmpty();

        put(store, "Biên bản", POLICE, MONDAY);
        assertThat(store.name(POLICE, content.sha256())).contains(content);
        assertThat(store.name(MARKET, content.sha256())).contains(content);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsWhatIsNamedAndRemovesTheRestAfterAWhile(String kind) throws IOException {
        ContentStore store = store(kind);
        Content named = put(store, "named", MARKET, MONDAY);
        Content forgotten = put(store, "forgotten", MARKET, MONDAY);
        Content again = put(store, "stored again", MARKET, MONDAY);
        put(store, "stored again", POLICE, FRIDAY);
        store.name(MARKET, named.sha256());

        assertThat(store.sweep(FRIDAY.minusSeconds(1))).isEqualTo(1);

        assertThat(read(store, named.sha256())).contains("named");
        assertThat(read(store, again.sha256())).contains("stored again");
        assertThat(store.open(forgotten.sha256())).isEmpty();
        assertThat(store.heldBy(MARKET, forgotten.sha256())).isEmpty();
        assertThat(store.name(MARKET, forgotten.sha256())).isEmpty();
        assertThat(store.sweep(FRIDAY.plusSeconds(1))).as("never what is named").isEqualTo(1);
        assertThat(store.sweep(FRIDAY.plusSeconds(1))).isZero();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void storesAgainWhatWasRemoved(String kind) throws IOException {
        ContentStore store = store(kind);
        put(store, "Biên bản", MARKET, MONDAY);
        store.sweep(FRIDAY);

        Content content = put(store, "Biên bản", MARKET, FRIDAY);

        assertThat(read(store, content.sha256())).contains("Biên bản");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsTheSameContentOnceWhenSeveralStoreItAtOnce(String kind) throws Exception {
        ContentStore store = store(kind);
        List<Thread> threads = Stream.of("MS-15", "POLICE-15", "BG-15", "CUSTOMS-15")
                .map(code -> Thread.ofVirtual().start(() -> put(store, "Biên bản", new AgencyCode(code), MONDAY)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        Content content = content("Biên bản");
        assertThat(store.heldBy(new AgencyCode("BG-15"), content.sha256())).contains(content);
        assertThat(read(store, content.sha256())).contains("Biên bản");
        assertThat(store.sweep(FRIDAY)).isEqualTo(1);
    }

    @Test
    void leavesNothingOfWhatAKillCutShort() throws IOException {
        ContentStore store = store("disk");
        Content kept = put(store, "Biên bản", MARKET, MONDAY);
        store.name(MARKET, kept.sha256());
        Path drafts = folder.resolve("contents").resolve("drafts");
        Path cut = Files.writeString(drafts.resolve("cut"), "Biên b");
        Path beingWritten = Files.writeString(drafts.resolve("being written"), "Biên");
        Files.setLastModifiedTime(cut, FileTime.from(MONDAY));
        Files.setLastModifiedTime(beingWritten, FileTime.from(FRIDAY.plusSeconds(1)));

        store.sweep(FRIDAY);

        assertThat(drafts).isDirectoryContaining(beingWritten::equals);
        assertThat(cut).doesNotExist();
        assertThat(read(store, kept.sha256())).contains("Biên bản");
    }

    @Test
    void letsNobodyElseOnTheMachineRead() throws IOException {
        Content content = put(store("disk"), "Biên bản", MARKET, MONDAY);

        try (Stream<Path> all = Files.walk(folder.resolve("contents"))) {
            assertThat(all)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
        assertThat(folder.resolve("contents")
                        .resolve(content.sha256().value().substring(0, 2))
                        .resolve(content.sha256().value()))
                .exists();
    }

    @Test
    void saysThatItIsAwayAndNothingElse() {
        var nobody = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", 1)))
                        .serverSelectionTimeout(50, TimeUnit.MILLISECONDS))
                .build());
        try (ContentStore store = new GridFsContents(nobody, "contents")) {
            Sha256 any = new Sha256("0".repeat(64));

            assertThatThrownBy(() -> store.heldBy(MARKET, any)).isInstanceOf(ContentAway.class);
            assertThatThrownBy(() -> store.name(MARKET, any)).isInstanceOf(ContentAway.class);
            assertThatThrownBy(() -> store.open(any)).isInstanceOf(ContentAway.class);
            assertThatThrownBy(() -> store.sweep(MONDAY)).isInstanceOf(ContentAway.class);
            assertThatThrownBy(() -> put(store, "Biên bản", MARKET, MONDAY)).isInstanceOf(ContentAway.class);
        }
    }

    private Content put(ContentStore store, String text, AgencyCode by, Instant at) {
        try {
            Path file = Files.createTempFile(folder, "sent", ".tmp");
            Files.writeString(file, text);
            Content content = content(text);
            store.put(content, file, by, at);
            return content;
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Content content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Content(new Sha256(HexFormat.of().formatHex(hash)), "text/plain", bytes.length);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Optional<String> read(ContentStore store, Sha256 sha256) throws IOException {
        Optional<InputStream> opened = store.open(sha256);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = opened.get()) {
            return Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
