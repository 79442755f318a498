package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.audit.AuditEntry.Read;

/**
 * For what an officer reads matters: as they have said of one or of all; else for a matter of the kind from whose page they came; else
 * on duty. Kept until they sign out. Every read of content is noted with it, and who provides information is told: so which matter it was
 * is not said by itself, since they may not know that there is one.
 */
final class Purposes implements Serializable {
    /** The header by which the services are told, as percent-encoded UTF-8. */
    static final String HEADER = Read.PURPOSE_HEADER;

    /** In place of the id of a matter: a list of them. */
    static final String LIST = "";

    static final String ON_DUTY = "Theo nhiệm vụ được giao";

    private static final String KEPT = Purposes.class.getName();
    private static final Pattern PAGE = Pattern.compile("/matters/([a-z]+)/" + MattersPage.ID);
    private static final int MOST = 200;
    private static final long serialVersionUID = 1;

    private final Latest said = new Latest();
    private String always = "";

    Purposes() {}

    /** What was looked at last, so many at most. */
    private static final class Latest extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    }

    /** Those of the officer who asks. */
    static Purposes of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        synchronized (session) {
            if (session.getAttribute(KEPT) instanceof Purposes kept) {
                return kept;
            }
            Purposes none = new Purposes();
            session.setAttribute(KEPT, none);
            return none;
        }
    }

    /** For what the officer who asks reads a matter. */
    static String of(HttpServletRequest request, Kind kind, String id) {
        return of(request).of(kind, id, request.getHeader(HttpHeaders.REFERER));
    }

    /** @param from the page that led there, as browsers tell; null if they do not */
    synchronized String of(Kind kind, String id, @Nullable String from) {
        String page = page(kind, id);
        String known = said.get(page);
        if (known != null) {
            return known;
        }
        if (!always.isEmpty()) {
            return always;
        }
        String led = serving(page, from).orElse(ON_DUTY);
        if (!led.equals(ON_DUTY)) {
            said.put(page, led);
        }
        return led;
    }

    /** That they came from the page of another matter which is worked on; empty if they did not. */
    private static Optional<String> serving(String page, @Nullable String from) {
        Matcher led = PAGE.matcher(from == null ? "" : from);
        return led.find() && !led.group().equals(page)
                ? Kind.of(led.group(1))
                        .filter(kind -> kind.matter() != Matter.INFORMATION)
                        .map(kind -> "Phục vụ giải quyết " + kind.oneVi().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** @param purpose as the services take it; empty: on duty @param everywhere of all matters */
    synchronized void say(Kind kind, String id, String purpose, boolean everywhere) {
        if (everywhere) {
            said.clear();
            always = purpose;
        } else if (purpose.isEmpty() && always.isEmpty()) {
            said.remove(page(kind, id));
        } else {
            said.put(page(kind, id), purpose.isEmpty() ? ON_DUTY : purpose);
        }
    }

    private static String page(Kind kind, String id) {
        return "/matters/%s/%s".formatted(kind.word(), id);
    }

    /** As it stands in the header. */
    static String header(String purpose) {
        return URLEncoder.encode(purpose, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
