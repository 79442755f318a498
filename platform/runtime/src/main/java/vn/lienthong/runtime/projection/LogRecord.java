package vn.lienthong.runtime.projection;

import vn.lienthong.runtime.message.Message;

/** A message of the log and where it stands. */
public record LogRecord(String topic, int partition, long offset, String key, Message message) {}
