package vn.lienthong.client.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.importing.ImportDoor.Ready;
import vn.lienthong.client.importing.RowResult.Status;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.client.rest.EventBatch;

/**
 * Takes the rows of one file through the door. What is held at a time is one batch of rows, and of all rows their keys; the same file
 * may be run as often as one likes.
 */
public final class ImportRun {
    private final Template template;
    private final List<Template> all;
    private final TableFile file;
    private final Words words;
    private final ImportDoor door;
    /** Lines that the door has seen before, as far as it was asked. */
    private final BitSet repeated = new BitSet();

    /** What is done with the rows. */
    public enum Mode {
        /** They are shown to the door, and none is sent. */
        CHECK,
        /** All that can be read are sent. */
        SEND,
        /** Each is shown to the door first, and is sent if nothing is wrong with it. */
        SEND_WHAT_PASSES
    }

    /** @throws BadFile if there is no such file, or it is none that can be imported */
    public ImportRun(AgencyRest intake, Path path, Template template, List<Template> all, Words words) {
        this.template = template;
        this.all = List.copyOf(all);
        this.file = TableFile.of(path, all);
        this.words = words;
        this.door = new ImportDoor(intake, template.type());
    }

    /**
     * Goes through the whole file.
     *
     * @param told of each row, in the order of the file, a batch at a time
     * @return how many rows have come how far
     * @throws BadFile if the file is not of the template, or cannot be read to its end
     * @throws vn.lienthong.client.rest.RestTrouble if the door does not answer
     */
    public Map<Status, Long> run(Mode mode, Consumer<RowResult> told) {
        Map<Status, Long> figures = new EnumMap<>(Status.class);
        Waiting waiting = new Waiting(rows -> through(mode, rows).forEach(result -> {
            figures.merge(result.status(), 1L, Long::sum);
            told.accept(result);
        }));
        file.forEach(new RowsInTurn(waiting));
        waiting.flush();
        if (figures.isEmpty()) {
            throw new BadFile("Tệp không có dòng nào dưới dòng tiêu đề.");
        }
        return figures;
    }

    private List<RowResult> through(Mode mode, List<Ready> rows) {
        List<RowResult> results = new ArrayList<>(mode == Mode.SEND ? read(rows) : checked(rows));
        if (mode == Mode.CHECK) {
            return results;
        }
        List<Integer> good = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (results.get(index).status() != Status.REFUSED) {
                good.add(index);
            }
        }
        List<RowResult> sent = good.isEmpty()
                ? List.of()
                : door.send(good.stream().map(rows::get).toList());
        for (int index = 0; index < good.size(); index++) {
            results.set(good.get(index), withRepeat(sent.get(index)));
        }
        return results;
    }

    private List<RowResult> checked(List<Ready> rows) {
        List<RowResult> results = door.check(rows);
        results.stream()
                .filter(result -> result.status() == Status.REPEATS)
                .forEach(result -> repeated.set((int) result.line()));
        return results;
    }

    private static List<RowResult> read(List<Ready> rows) {
        return rows.stream()
                .map(Ready::row)
                .map(row -> row.result(
                        row.findings().isEmpty() ? Status.PASSES : Status.REFUSED, null, row.findings(), List.of()))
                .toList();
    }

    private RowResult withRepeat(RowResult sent) {
        boolean repeats = sent.status() == Status.ACCEPTED && repeated.get((int) sent.line());
        return repeats
                ? new RowResult(
                        sent.line(),
                        sent.key(),
                        sent.command(),
                        Status.REPEATS,
                        sent.subject(),
                        sent.findings(),
                        List.of())
                : sent;
    }

    /** The headers first, and then one row after the other. */
    private final class RowsInTurn implements Consumer<TableFile.Row> {
        private final Waiting waiting;
        private @Nullable RowReader reader;

        private RowsInTurn(Waiting waiting) {
            this.waiting = waiting;
        }

        @Override
        public void accept(TableFile.Row row) {
            RowReader open = reader;
            if (open == null) {
                reader = new RowReader(template, Header.of(row, template, all), words);
            } else {
                waiting.add(open.read(row));
            }
        }
    }

    /** Rows until they are a batch. */
    private final class Waiting {
        private final Consumer<List<Ready>> next;
        private final List<Ready> rows = new ArrayList<>();
        private EventBatch size = new EventBatch();

        private Waiting(Consumer<List<Ready>> next) {
            this.next = next;
        }

        private void add(ImportRow row) {
            Ready ready = door.ready(row);
            if (!size.fits(ready.event())) {
                flush();
            }
            size.add(ready.event());
            rows.add(ready);
        }

        private void flush() {
            if (!rows.isEmpty()) {
                next.accept(List.copyOf(rows));
                rows.clear();
                size = new EventBatch();
            }
        }
    }
}
