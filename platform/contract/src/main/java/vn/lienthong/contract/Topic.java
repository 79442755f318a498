package vn.lienthong.contract;

/**
 * One topic.
 *
 * @param partitions how many partitions it is created with; never changed afterwards, since keys would move
 * @param compacted whether only the newest record of each key is kept; every other topic keeps all for ever
 * @param appendTime whether the broker stamps records itself, so that a sender cannot choose its time
 */
public record Topic(String name, int partitions, boolean compacted, boolean appendTime) {}
