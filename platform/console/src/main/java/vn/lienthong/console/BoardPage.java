package vn.lienthong.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The live board: what is happening, and how much of it. */
@Controller
class BoardPage {

    private final Board board;

    BoardPage(Board board) {
        this.board = board;
    }

    @GetMapping("/board")
    String show(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            Authentication authentication,
            Model model) {
        boolean office = Officer.isStandingOffice(authentication);
        Board.Content content = board.content(officer.getAccessToken().getTokenValue(), office);
        model.addAttribute("inbox", Shown.of(content.inbox()));
        Shown<BoardFigures> figures = Shown.of(content.figures());
        model.addAttribute("figures", figures);
        BoardFigures known = figures.content();
        BoardFigures unknown =
                office ? BoardFigures.unknown().withParked(new Answer.Unavailable<>("")) : BoardFigures.unknown();
        model.addAttribute("counted", known == null ? unknown : known);
        model.addAttribute("blank", Happening.BLANK);
        model.addAttribute("matters", String.join(" ", Happening.MATTERS));
        return "board";
    }

    @GetMapping("/board/inbox")
    @ResponseBody
    Shown<List<Happening>> inbox(@RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer) {
        return Shown.of(board.inbox(officer.getAccessToken().getTokenValue()));
    }

    @GetMapping("/board/figures")
    @ResponseBody
    Shown<BoardFigures> figures(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            Authentication authentication) {
        return Shown.of(
                board.figures(officer.getAccessToken().getTokenValue(), Officer.isStandingOffice(authentication)));
    }

    /** A part of a page, for the template and the browser's script alike: its content, or why it is missing. */
    record Shown<T>(@Nullable T content, @Nullable String missingVi) {

        /** It was not asked for. */
        static <T> Shown<T> nothing() {
            return new Shown<>(null, null);
        }

        static <T> Shown<T> of(Answer<T> answer) {
            return switch (answer) {
                case Answer.Known<T>(T value) -> new Shown<>(value, null);
                case Answer.Refused<T>(String reasonVi) -> new Shown<>(null, reasonVi);
                case Answer.Invalid<T>(List<String> reasonsVi) -> new Shown<>(null, String.join(" ", reasonsVi));
                case Answer.Unavailable<T>(String reasonVi) -> new Shown<>(null, reasonVi);
            };
        }
    }
}
