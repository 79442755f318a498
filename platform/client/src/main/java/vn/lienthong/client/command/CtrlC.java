package vn.lienthong.client.command;

import java.util.concurrent.CountDownLatch;

/** Ends a command in an orderly way when a person presses Ctrl-C: what it holds is closed, and the process ends with 0. */
final class CtrlC implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    private CtrlC(Runnable stop) {
        this.hook = new Thread(() -> askAndWait(stop), "ctrl-c");
    }

    /** From now on, until it is closed, Ctrl-C does this. */
    static CtrlC stops(Runnable stop) {
        CtrlC stopping = new CtrlC(stop);
        Runtime.getRuntime().addShutdownHook(stopping.hook);
        return stopping;
    }

    private void askAndWait(Runnable stop) {
        asked = true;
        stop.run();
        try {
            closed.await();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCodes.DONE);
    }

    /** Whether it was pressed. */
    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException pressedAlready) {
            // the hook has just been let go on
        }
    }
}
