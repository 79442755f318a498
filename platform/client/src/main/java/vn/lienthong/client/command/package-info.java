/**
 * The agency's side of the command line: publishing files of commands and reading the inbox.
 * What people read here is Vietnamese; with {@code --json} a program reads it instead.
 */
@NullMarked
package vn.lienthong.client.command;

import org.jspecify.annotations.NullMarked;
