package vn.lienthong.intake.attachment;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.intake.attachment.Unfit.Cause;
import vn.lienthong.runtime.content.Content;
import vn.lienthong.runtime.content.ContentAway;
import vn.lienthong.runtime.content.ContentStore;

/** Takes a file in: from the network to the disk, never whole in memory, then looked at, cleaned and stored. */
public final class Storing {
    private static final int PIECE = 64 * 1024;

    private final ContentStore store;
    private final Incoming incoming;
    private final Pictures pictures;
    private final long largest;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Sniffing sniffing = new Sniffing();

    Storing(
            ContentStore store,
            Incoming incoming,
            AttachmentSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        this.store = store;
        this.incoming = incoming;
        this.pictures = new Pictures(settings.mostPixels());
        this.largest = settings.largest().toBytes();
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Stores what a stream gives until it ends.
     *
     * @param name as the sender calls it
     * @return the claim check, to be put into a command
     * @throws Unfit if it may not be handed over
     * @throws IOException if the stream breaks off: nothing is stored
     */
    public Attachment store(AgencyCode by, String name, InputStream bytes)
            throws IOException, Unfit, InterruptedException {
        Path received = incoming.file();
        try {
            receive(bytes, received);
            Sha256 sent = hash(received);
            Optional<Content> before = store.heldBy(by, sent);
            if (before.isPresent()) {
                // byte for byte what is stored: a picture that was written anew is not written anew once more
                return entered(before.get(), received, by, name);
            }
            MediaKind kind = sniffing.kind(received, name);
            return kind.isPicture()
                    ? cleaned(kind, received, by, name)
                    : entered(new Content(sent, kind.type(), Files.size(received)), received, by, name);
        } catch (Unfit unfit) {
            meters.counter(
                            "lienthong.attachments.refused",
                            "reason",
                            unfit.why().word())
                    .increment();
            throw unfit;
        } finally {
            Files.deleteIfExists(received);
        }
    }

    /** Of a picture what is seen, without what it tells beside that. */
    private Attachment cleaned(MediaKind kind, Path received, AgencyCode by, String name)
            throws IOException, Unfit, InterruptedException {
        Path written = incoming.file();
        try {
            pictures.write(kind, received, written);
            checkSize(Files.size(written));
            return entered(new Content(hash(written), kind.type(), Files.size(written)), written, by, name);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private Attachment entered(Content content, Path file, AgencyCode by, String name) {
        store.put(content, file, by, clock.instant());
        meters.counter("lienthong.attachments.stored", "type", content.type()).increment();
        meters.counter("lienthong.attachments.bytes").increment(content.size());
        MediaKind kind = MediaKind.of(content.type()).orElseThrow();
        return new Attachment(content.sha256(), FileNames.clean(name, kind), content.type(), content.size(), null);
    }

    private void receive(InputStream bytes, Path file) throws IOException, Unfit {
        long size = 0;
        byte[] piece = new byte[PIECE];
        try (OutputStream kept = opened(file)) {
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                size += read;
                checkSize(size);
                write(kept, piece, read);
            }
        }
        if (size == 0) {
            throw new Unfit(Cause.EMPTY, "Tệp trống (0 byte).");
        }
    }

    private static OutputStream opened(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException fault) {
            throw new ContentAway(fault);
        }
    }

    /** A disk that is full is our trouble, a stream that breaks off the sender's. */
    private static void write(OutputStream kept, byte[] piece, int length) {
        try {
            kept.write(piece, 0, length);
        } catch (IOException fault) {
            throw new ContentAway(fault);
        }
    }

    /** @throws Unfit if it is larger than may be */
    void checkSize(long size) throws Unfit {
        if (size > largest) {
            throw new Unfit(
                    Cause.TOO_LARGE,
                    "Tệp lớn hơn %s; hãy chia ra, hoặc giảm chất lượng ảnh rồi gửi.".formatted(Sizes.text(largest)));
        }
    }

    private static Sha256 hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
