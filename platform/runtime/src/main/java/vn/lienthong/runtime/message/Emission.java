package vn.lienthong.runtime.message;

/** A message on its way to a topic. */
public record Emission(String topic, String key, Message message) {}
