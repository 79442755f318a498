package vn.lienthong.runtime.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound of memory for all state stores of the process: 256 MiB of blocks, of which 128 MiB may be unwritten data
 * (Kafka Streams documentation, "Memory Management", RocksDB). The deciders have some hundred stores, most of them idle; each
 * takes at least one arena, so that arenas must be small beside the bound, or the busy stores write their few records out all
 * the time.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long BLOCKS = 256L * 1024 * 1024;
    private static final long WRITES = 128L * 1024 * 1024;
    private static final long WRITE_BUFFER = 16L * 1024 * 1024;
    private static final long ARENA = 128L * 1024;
    private static final Cache CACHE;
    private static final WriteBufferManager BUFFERS;

    static {
        RocksDB.loadLibrary();
        CACHE = new LRUCache(BLOCKS);
        BUFFERS = new WriteBufferManager(WRITES, CACHE);
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setArenaBlockSize(ARENA);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String store, Options options) {
        // the cache and the buffers belong to the process
    }
}
