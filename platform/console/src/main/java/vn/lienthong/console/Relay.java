package vn.lienthong.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * One browser's stream of events: bytes from the service go on as they come. While it is silent a comment goes out every few
 * seconds, which is how it is noticed that the browser has left; both directions cost one virtual thread each.
 */
final class Relay implements AutoCloseable {

    private static final int BUFFER = 8_192;
    // a comment line (HTML Standard, 9.2.5) without the empty line that would end an event
    private static final byte[] BEAT = {':', '\n'};

    private final InputStream service;
    private final OutputStream browser;
    private final BooleanSupplier allowed;
    private final Duration betweenBeats;
    private final ReentrantLock writing = new ReentrantLock();
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean atLineStart = true;
    private boolean ended;

    Relay(InputStream service, OutputStream browser, BooleanSupplier allowed, Duration betweenBeats) {
        this.service = service;
        this.browser = browser;
        this.allowed = allowed;
        this.betweenBeats = betweenBeats;
    }

    /** Passes on until either side leaves or it is no longer allowed; that is the ordinary end, not a fault. */
    void run() {
        Thread.ofVirtual().name("heartbeat").start(this::beatUntilOver);
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = service.read(buffer); read >= 0; read = service.read(buffer)) {
                write(buffer, read);
            }
        } catch (IOException left) {
            close();
        } finally {
            endWriting();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            service.close();
        } catch (IOException alreadyGone) {
            // nothing is owed to a service that has gone
        }
    }

    private void beatUntilOver() {
        try {
            while (!over.await(betweenBeats.toMillis(), TimeUnit.MILLISECONDS)) {
                if (allowed.getAsBoolean()) {
                    beat();
                } else {
                    close();
                }
            }
        } catch (IOException | InterruptedException left) {
            close();
        }
    }

    private void beat() throws IOException {
        writing.lock();
        try {
            if (atLineStart && !ended) {
                write(BEAT, BEAT.length);
            }
        } finally {
            writing.unlock();
        }
    }

    /** Past this, the response belongs to the web server again and no late heartbeat may touch it. */
    private void endWriting() {
        writing.lock();
        ended = true;
        writing.unlock();
    }

    private void write(byte[] bytes, int length) throws IOException {
        writing.lock();
        try {
            browser.write(bytes, 0, length);
            browser.flush();
            atLineStart = bytes[length - 1] == '\n';
        } finally {
            writing.unlock();
        }
    }
}
