package vn.lienthong.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.demo.Played.Way;

/** Many acts that do not depend on each other, a line for each: one after the other when paced, else all at once. */
final class Crowd {
    private static final Duration BETWEEN = Duration.ofMillis(120);
    private static final int REST_EVERY = 5;

    private final Stage stage;
    private final Narrator narrator;

    Crowd(Stage stage, Narrator narrator) {
        this.stage = stage;
        this.narrator = narrator;
    }

    /** Plays them, every fifth through REST. */
    void play(List<Act> acts) throws InterruptedException {
        if (narrator.isPaced()) {
            for (int index = 0; index < acts.size(); index++) {
                tell(stage.play(acts.get(index), way(index)));
                narrator.pause(BETWEEN);
            }
        } else {
            together(acts);
        }
    }

    private void together(List<Act> acts) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Played>> playing = new ArrayList<>();
            for (int index = 0; index < acts.size(); index++) {
                Act act = acts.get(index);
                Way way = way(index);
                playing.add(threads.submit(() -> stage.play(act, way)));
            }
            for (Future<Played> next : playing) {
                tell(next.get());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("an act cannot be played", failure.getCause());
        }
    }

    private static Way way(int index) {
        return index % REST_EVERY == REST_EVERY - 1 ? Way.REST : Way.KAFKA;
    }

    /** Tells what became of an act, in one line and one more for each reason against it. */
    void tell(Played played) {
        Act act = played.act();
        Outcome outcome = played.outcome();
        String sent = "%s  %s → %s"
                .formatted(act.id(), narrator.name(act.agency()), played.way().nameVi());
        if (outcome == null) {
            narrator.tell("? %s → chưa có kết quả: %s".formatted(sent, act.title()));
            return;
        }
        String mark = played.isAsExpected() ? "✓" : "✗ NGOÀI DỰ KIẾN";
        switch (outcome.status()) {
            case ACCEPTED ->
                narrator.tell("%s %s → nhận → tới %s (%s): %s"
                        .formatted(mark, sent, Narrator.codes(reached(played)), played.tookVi(), act.title()));
            case REFUSED -> narrator.tell("%s %s → từ chối: %s".formatted(mark, sent, act.title()));
            case PARKED -> narrator.tell("%s %s → giữ lại, không mất: %s".formatted(mark, sent, act.title()));
        }
        stage.proposal(played).ifPresent(proposal -> narrator.add("↳ ai chủ trì: " + proposal.sentence()));
        for (Reason reason : outcome.reasons()) {
            String pointer = reason.pointer();
            narrator.add(
                    "%s: %s".formatted(pointer == null || pointer.isEmpty() ? "toàn bộ" : pointer, reason.detail()));
        }
    }

    private SortedSet<AgencyCode> reached(Played played) {
        SortedSet<AgencyCode> reached = new TreeSet<>();
        played.events().forEach(event -> reached.addAll(stage.holders(event)));
        return reached;
    }
}
