package vn.lienthong.runtime.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.Filter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound of memory for all state stores of the process: 256 MiB of blocks, of which 128 MiB may be unwritten data
 * (Kafka Streams documentation, "Memory Management", RocksDB). The deciders have some hundred stores, most of them idle; each
 * takes at least one arena, so that arenas must be small beside the bound, or the busy stores write their few records out all
 * the time. The deciders mostly ask for what is not there, a matter that is new or a command not decided before: filters of 16
 * bits a key, in the write buffers too, let hardly any such question reach a block (RocksDB Wiki, "RocksDB Bloom Filter").
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long BLOCKS = 256L * 1024 * 1024;
    private static final long WRITES = 128L * 1024 * 1024;
    private static final long WRITE_BUFFER = 16L * 1024 * 1024;
    private static final long ARENA = 128L * 1024;
    private static final double BITS_A_KEY = 16;
    /** Share of a write buffer that its own filter takes, from the first record on: less than an arena. */
    private static final double WRITE_FILTER = 0.005;

    private static final Cache CACHE;
    private static final Filter FILTER;
    private static final WriteBufferManager BUFFERS;

    static {
        RocksDB.loadLibrary();
        CACHE = new LRUCache(BLOCKS);
        FILTER = new BloomFilter(BITS_A_KEY);
        BUFFERS = new WriteBufferManager(WRITES, CACHE);
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        table.setFilterPolicy(FILTER);
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setArenaBlockSize(ARENA);
        options.setOptimizeFiltersForHits(false); // Kafka Streams leaves filters out of the oldest files, where most is
        options.setMemtablePrefixBloomSizeRatio(WRITE_FILTER);
        options.setMemtableWholeKeyFiltering(true);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String store, Options options) {
        // the cache, the filter and the buffers belong to the process
    }
}
