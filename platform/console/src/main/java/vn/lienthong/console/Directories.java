package vn.lienthong.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks the exchange service, which keeps the directory, in an officer's name. */
@Component
class Directories {

    /** How many of the units that were found are shown on a page. */
    static final int MOST = 20;

    private static final String DIRECTORY = "/api/v1/directory";
    /** What hardly ever changes, is long, and stands on many pages is asked for again after so long. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final int MOST_DAYS = 100;

    private final Services services;
    private final Cache<String, Terms> terms =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final Cache<LocalDate, List<AdministrativeUnit>> provinces =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST_DAYS).build();

    Directories(Services services) {
        this.services = services;
    }

    /** What the service answers at a path of the directory, read; parameters that are empty are left out. */
    <T> Answer<T> ask(String path, Map<String, String> parameters, Function<JsonNode, T> reading, String token) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(DIRECTORY + path);
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        String encoded = address.encode().buildAndExpand(parameters).toUriString();
        return read(services.ask(Service.EXCHANGE, encoded, token), reading);
    }

    /** Who is competent, by these facts. */
    <T> Answer<T> competence(Object question, Function<JsonNode, T> reading, String token) {
        return read(services.ask(Service.EXCHANGE, DIRECTORY + "/competence", question, token), reading);
    }

    /** The provinces of a day. */
    Answer<List<AdministrativeUnit>> provinces(LocalDate at, String token) {
        return fresh(
                provinces,
                at,
                () -> ask("/units", Map.of("at", at.toString()), Directories::units, token)
                        .map(units -> units.stream()
                                .filter(AdministrativeUnit::isProvince)
                                .toList()));
    }

    /** The words of the field, of all days. */
    Answer<Terms> terms(String token) {
        return fresh(terms, "", () -> ask("/words", Map.of("all", "true"), Terms::from, token));
    }

    /** What was answered a moment ago, else what is answered now; only what is known is kept. */
    private static <K, T> Answer<T> fresh(Cache<K, T> kept, K key, Supplier<Answer<T>> asking) {
        T known = kept.getIfPresent(key);
        if (known != null) {
            return new Answer.Known<>(known);
        }
        Answer<T> answer = asking.get();
        if (answer instanceof Answer.Known<T>(T told)) {
            kept.put(key, told);
        }
        return answer;
    }

    /** Units of a day by name or by an address, each with what it is today; a page of them, after those that are skipped. */
    Answer<UnitsOfADay> units(String asked, LocalDate at, LocalDate today, int skipped, String token) {
        return named(asked, at, token)
                .map(units -> UnitsOfADay.of(
                        asked,
                        at,
                        units.size(),
                        skipped,
                        withLives(units.stream().skip(skipped).limit(MOST).toList(), at, today, token)));
    }

    /** Units of a day by a part of their name, or by an address. */
    Answer<List<AdministrativeUnit>> named(String asked, LocalDate at, String token) {
        List<String> parts = Stream.of(asked.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty()
                ? new Answer.Known<>(List.of())
                : ask("/units", Map.of("at", at.toString(), "q", parts.getFirst()), Directories::units, token)
                        .map(all -> all.stream()
                                .filter(unit -> unit.liesIn(parts.subList(1, parts.size())))
                                .toList());
    }

    private List<UnitFound> withLives(List<AdministrativeUnit> units, LocalDate at, LocalDate today, String token) {
        LocalDate then = today.isBefore(at) ? at : today;
        Map<String, String> days = Map.of("at", at.toString(), "then", then.toString());
        return sideBySide(units.stream()
                .map(unit -> (Callable<UnitFound>) () -> {
                    Answer<UnitFound> found = ask("/units/" + unit.code(), days, UnitFound::from, token);
                    return found instanceof Answer.Known<UnitFound>(UnitFound known) ? known : UnitFound.alone(unit);
                })
                .toList());
    }

    private static List<AdministrativeUnit> units(JsonNode listed) {
        return AdministrativeUnit.all(listed.path("items"));
    }

    private static <T> Answer<T> read(Answer<JsonNode> answer, Function<JsonNode, T> reading) {
        try {
            return answer.map(reading);
        } catch (JacksonException | NullPointerException | DateTimeException | IllegalArgumentException odd) {
            // not JSON of that shape, or a part that always is there is not
            return new Answer.Unavailable<>(Service.EXCHANGE.nameVi() + " trả lời điều trang này không đọc được");
        }
    }

    private static <T> List<T> sideBySide(List<Callable<T>> questions) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> asked = questions.stream().map(side::submit).toList();
            return asked.stream().map(SideBySide::result).toList();
        }
    }
}
