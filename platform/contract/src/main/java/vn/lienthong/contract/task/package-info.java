/**
 * Tasks (nhiệm vụ) that a plan or a working group gives to agencies: who owns it, by when, and what has become of it.
 * Plans and groups carry the same orders and steps in commands and events of their own, whose types name the matter.
 * Where each task stands is folded from the steps ({@link vn.lienthong.contract.task.Tasks}): whoever decides and whoever counts read
 * it alike.
 */
@NullMarked
package vn.lienthong.contract.task;

import org.jspecify.annotations.NullMarked;
