package vn.lienthong.standalone;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import vn.lienthong.client.OwnerOnly;

/** The mode that this process makes files with (POSIX.1-2017, umask): the broker, the store and the streams choose none. */
final class Umask {
    private static final int NOTHING_FOR_GROUP_AND_OTHERS = 077;

    private Umask() {}

    /** From now on only their owner may touch the files and folders that this process makes; where the system knows owners. */
    static void ownerOnly() {
        if (!OwnerOnly.KNOWN) {
            return;
        }
        var linker = Linker.nativeLinker();
        var umask = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("umask"), FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        try {
            int before = (int) umask.invokeExact(NOTHING_FOR_GROUP_AND_OTHERS);
            assert before >= 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException("umask never fails", impossible);
        }
    }
}
