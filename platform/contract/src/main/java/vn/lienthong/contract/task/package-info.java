/**
 * Tasks (nhiệm vụ) that a plan or a working group gives to agencies: who owns it, by when, and what has become of it.
 * Plans and groups have commands and events of their own; what they have in common stands here.
 */
@NullMarked
package vn.lienthong.contract.task;

import org.jspecify.annotations.NullMarked;
