package vn.lienthong.reporting.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.statistics.Cell;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/** The cells as a view: one document each, with its newest value. */
final class Cells implements View {
    private static final String CELLS = "cells";

    private final MongoOperations store;

    Cells(MongoOperations store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.STATISTICS);
    }

    @Override
    public void apply(List<LogRecord> batch) {
        Map<String, Cell> newest = new TreeMap<>();
        batch.forEach(
                record -> newest.put(record.key(), Json.read(record.message().payload(), Cell.class)));
        if (newest.isEmpty()) {
            return;
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.UNORDERED, CELLS);
        newest.forEach((key, cell) -> bulk.replaceOne(
                Query.query(Criteria.where("_id").is(key)),
                Document.parse(Json.mapper().writeValueAsString(cell)).append("_id", key),
                FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    /** All cells; there are at most some thousands a month. */
    List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        store.findAll(Document.class, CELLS).forEach(document -> {
            document.remove("_id");
            cells.add(Json.mapper().readValue(document.toJson(), Cell.class));
        });
        return cells;
    }
}
