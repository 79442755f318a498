package vn.lienthong.console;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.BoardPage.Shown;
import vn.lienthong.contract.desk.DeskCommand.SaveList;

/**
 * The lists that an officer finds under a name.
 *
 * @param mine those that the officer has saved
 * @param shared those that colleagues have saved for all
 */
record SavedLists(List<One> mine, List<One> shared) {
    static final String PATH = "/api/v1/desk/lists";

    /** @param officer who has saved it */
    record One(String list, String name, String address, boolean shared, String officer) {
        private static One from(JsonNode json) {
            return new One(
                    Fields.text(json, "list"),
                    Fields.text(json, "name"),
                    Fields.text(json, "address"),
                    json.path("shared").asBoolean(false),
                    Fields.text(json.path("officer"), "name"));
        }

        /** What it is a list of. */
        public String kindVi() {
            return Kind.of(path().substring(path().lastIndexOf('/') + 1))
                    .map(Kind::nameVi)
                    .orElse("Theo dõi");
        }

        private String path() {
            int end = address.indexOf('?');
            return end < 0 ? address : address.substring(0, end);
        }
    }

    /** Whether it is the address of a list of this console, and of nothing else. */
    static boolean isAddress(String text) {
        return text.matches(SaveList.ADDRESS);
    }

    static SavedLists from(JsonNode json) {
        return new SavedLists(all(json.path("mine")), all(json.path("shared")));
    }

    /** What the parts of a page that save its list and open others need. @param answer null if it was not asked for @param address of the list on the page */
    static void show(Model model, @Nullable Answer<JsonNode> answer, String address) {
        model.addAttribute("saved", answer == null ? Shown.nothing() : Shown.of(answer.map(SavedLists::from)));
        model.addAttribute("address", address);
        // what is sent from this page takes effect once, however often it is sent
        model.addAttribute("form", UUID.randomUUID().toString());
    }

    private static List<One> all(JsonNode json) {
        return json.valueStream()
                .map(One::from)
                .filter(one -> isAddress(one.address()))
                .toList();
    }

    /** Those on one page, whatever they ask it for: the officer's own first. @param path of the page */
    public List<One> on(String path) {
        return Stream.concat(mine.stream(), shared.stream())
                .filter(one -> one.path().equals(path))
                .toList();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return mine.isEmpty() && shared.isEmpty();
    }
}
