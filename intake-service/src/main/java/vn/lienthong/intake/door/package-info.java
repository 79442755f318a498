/**
 * The door: reads every outbox, checks what stands in it, and sends it on as a command.
 * Admission is the rule, AdmissionProcessor runs it, PublishEvents is the same door over HTTP.
 */
@NullMarked
package vn.lienthong.intake.door;

import org.jspecify.annotations.NullMarked;
