package vn.lienthong.runtime.decider;

import vn.lienthong.contract.MatterEvent;
import vn.lienthong.runtime.message.Message;

/** An event that has been decided, and how it stands on the log. */
record Recorded<E extends MatterEvent>(E event, Message message) {}
