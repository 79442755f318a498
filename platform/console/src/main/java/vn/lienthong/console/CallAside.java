package vn.lienthong.console;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.BoardPage.Shown;

/** What stands beside a call while it is written down: tips that are like it, who is competent and why, and what may tell who calls. */
@Component
class CallAside {
    private static final String LIKE_IT = "/api/v1/tips/similar?limit=5";
    private static final String PERSONAL = "/api/v1/personal-data";

    private final Services services;
    private final Directories directories;
    private final InstantSource clock;

    CallAside(Services services, Directories directories, InstantSource clock) {
        this.services = services;
        this.directories = directories;
        this.clock = clock;
    }

    /** What may tell who calls. @param line of what was written, from 1 on */
    record Personal(String kindVi, String text, long line) {
        private static List<Personal> all(JsonNode list) {
            return list.valueStream()
                    .map(each -> new Personal(
                            Fields.text(each, "kindVi"), Fields.text(each, "text"), Fields.number(each, "line")))
                    .toList();
        }
    }

    /** Each part, or why it is missing; nothing while too little is written. @param province its name, empty where the place names none */
    record Beside(
            Shown<String> province,
            Shown<List<SimilarRow>> similar,
            Shown<CompetenceFound> competence,
            Shown<List<Personal>> personal) {
        /** How many tips are like it. */
        public int likeIt() {
            return similar.content() == null ? 0 : similar.content().size();
        }
    }

    Beside of(Call call, String token) {
        Answer<String> place = province(call, token);
        String province = place instanceof Answer.Known<String>(String code) ? code : "";
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            var similar = side.submit(() -> similar(call, province, token));
            var personal = side.submit(
                    () -> call.logged().isEmpty() ? Shown.<List<Personal>>nothing() : Shown.of(personal(call, token)));
            Shown<CompetenceFound> competence = competence(call, province, token);
            return new Beside(
                    understood(call, place, token),
                    SideBySide.result(similar),
                    competence,
                    SideBySide.result(personal));
        }
    }

    /** The code of the province that the call is about, empty where it names none; names alone need the directory. */
    Answer<String> province(Call call, String token) {
        return call.where().isEmpty() || !call.code().isEmpty()
                ? new Answer.Known<>(call.code())
                : directories.provinces(today(), token).map(call::named);
    }

    /** What that province is called; empty where it is none of today, nothing where no place is written. */
    Shown<String> understood(Call call, Answer<String> province, String token) {
        if (call.where().isEmpty()) {
            return Shown.nothing();
        }
        return Shown.of(
                province instanceof Answer.Known<String>(String code) && !code.isEmpty()
                        ? directories
                                .provinces(today(), token)
                                .map(all -> all.stream()
                                        .filter(each -> each.code().equals(code))
                                        .map(AdministrativeUnit::nameVi)
                                        .findFirst()
                                        .orElse(""))
                        : province);
    }

    Answer<List<Personal>> personal(Call call, String token) {
        return services.ask(Service.INTAKE, PERSONAL, Map.of("text", call.logged()), token)
                .map(Personal::all);
    }

    private Shown<List<SimilarRow>> similar(Call call, String province, String token) {
        return call.written().isEmpty()
                ? Shown.nothing()
                : Shown.of(services.ask(
                                Service.EXCHANGE,
                                LIKE_IT,
                                province.isEmpty()
                                        ? Map.of("text", call.written())
                                        : Map.of("text", call.written(), "province", province),
                                token)
                        .map(SimilarRow::all));
    }

    private Shown<CompetenceFound> competence(Call call, String province, String token) {
        JsonNode facts = Call.facts(call.composed(province), province);
        if (facts.isEmpty()) {
            return Shown.nothing();
        }
        Terms terms = Terms.of(directories.terms(token));
        Map<String, Object> question = Map.of("facts", facts, "at", today().toString());
        return Shown.of(directories.competence(question, json -> CompetenceFound.from(json, terms), token));
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
