package vn.lienthong.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes connections on to a server, until it is told to hang (it accepts and never answers) or to be gone. */
final class Gateway implements AutoCloseable {

    private static final int BUFFER = 8_192;

    private final int port;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean hangs;
    private volatile ServerSocket listening;

    Gateway(int port, int server) throws IOException {
        this.port = port;
        this.server = server;
        this.listening = listen();
    }

    /** Whatever comes from now on is taken, and nothing comes back, also on connections that are open. */
    void hang() {
        hangs = true;
    }

    /** It refuses connections, and has ended those that were open. */
    void stop() throws IOException {
        synchronized (open) {
            listening.close();
            endAll();
        }
    }

    /** It is back, and answers; what was asked while it hung has no answer. */
    void work() throws IOException {
        endAll();
        hangs = false;
        if (listening.isClosed()) {
            listening = listen();
        }
    }

    private void endAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private ServerSocket listen() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket browser = socket.accept();
                if (!isKnown(browser, socket)) {
                    return;
                }
                if (!hangs) {
                    Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                    open.add(behind);
                    Thread.ofVirtual().start(() -> pass(browser, behind));
                    Thread.ofVirtual().start(() -> pass(behind, browser));
                }
            }
        } catch (IOException closed) {
            // it was told to stop
        }
    }

    /** A connection taken in the moment of stopping is ended like the others; it would outlive the stop otherwise. */
    private boolean isKnown(Socket browser, ServerSocket taking) throws IOException {
        synchronized (open) {
            if (taking.isClosed()) {
                browser.close();
                return false;
            }
            return open.add(browser);
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!hangs) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException left) {
            // either side has gone, and both are closed
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (IOException gone) {
            // nothing is left to be stopped
        }
    }
}
