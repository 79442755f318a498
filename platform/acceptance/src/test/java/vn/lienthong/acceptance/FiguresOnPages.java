package vn.lienthong.acceptance;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that a page shows, and how long the lists are that they lead to, as a browser finds them. */
final class FiguresOnPages {
    /** Numbers within a region of figures, or alone in their element anywhere, that are neither a link nor a quotation. */
    private static final String WITHOUT_LINK = """
            () => {
              const found = [];
              const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const place = node.parentElement;
                const said = node.textContent.trim();
                const linked = place.closest("a[data-figure]")?.getAttribute("href");
                const quoted = place.closest("[data-quoted], template, time, code, select, th, dt, script");
                const figure = place.closest("[data-figures]") ? /[0-9]/.test(said) : /^[0-9][0-9.]*$/.test(said);
                if (figure && !linked && !quoted) {
                  found.push(`${said} in ${place.outerHTML.slice(0, 120)}`);
                }
              }
              return found;
            }""";

    private static final String FIGURES = """
            () => [...document.querySelectorAll("main a[data-figure]")]
              .filter((one) => /[0-9]/.test(one.textContent))
              .map((one) => [one.getAttribute("href"), one.textContent.trim().replaceAll(".", "")])""";

    /** Rows of the list at an address, over all its pages; rows within rows are of other lists. */
    private static final String ROWS = """
            async (address) => {
              let next = new URL(address, location.href);
              let rows = 0;
              for (let pages = 0; next && pages < 200; pages++) {
                const here = next.pathname === location.pathname && next.search === location.search;
                const page = here && next.hash
                  ? document
                  : new DOMParser().parseFromString(await (await fetch(next)).text(), "text/html");
                const id = next.hash.slice(1);
                const list = id ? page.getElementById(id) : page.querySelector("[data-list]");
                if (!list) {
                  return -1;
                }
                const own = [...list.querySelectorAll("[data-row]")]
                  .filter((row) => !list.contains(row.parentElement.closest("[data-row]")));
                rows += own.length;
                const more = [...list.querySelectorAll("a[rel=next]")][0]?.getAttribute("href");
                next = more ? new URL(more + (id ? "#" + id : ""), location.href) : null;
              }
              return rows;
            }""";

    private final Page page;

    FiguresOnPages(Page page) {
        this.page = page;
    }

    @SuppressWarnings("unchecked") // what the script gives
    List<String> withoutLink() {
        return (List<String>) page.evaluate(WITHOUT_LINK);
    }

    /** The number that each figure shows, by where it leads. */
    @SuppressWarnings("unchecked") // what the script gives
    Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (List<String> figure : (List<List<String>>) page.evaluate(FIGURES)) {
            figures.put(figure.getFirst(), Long.parseLong(figure.getLast()));
        }
        return figures;
    }

    /** How many rows the list has that a figure leads to; -1 if there is none. */
    long rows(String href) {
        return ((Number) page.evaluate(ROWS, href)).longValue();
    }

    /** Those figures whose list is of another length, in words. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        figures().forEach((href, value) -> {
            long rows = rows(href);
            if (rows != value) {
                wrong.add("%s says %d, and its list has %d rows".formatted(href, value, rows));
            }
        });
        return wrong;
    }
}
