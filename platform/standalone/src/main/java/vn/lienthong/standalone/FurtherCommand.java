package vn.lienthong.standalone;

import java.util.concurrent.Callable;

/**
 * A command that another module brings along: a picocli command with a public constructor without arguments, named in its
 * {@code META-INF/services} and offered wherever its jar is on the class path.
 */
public interface FurtherCommand extends Callable<Integer> {}
