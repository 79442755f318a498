package vn.lienthong.console;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What an open page asks every few seconds, to know that what it shows could still be told anew: it costs the console alone. */
@Controller
class AlivePage {

    /** Nothing, at once. */
    @GetMapping("/alive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void alive() {
        // that it is answered is the answer
    }
}
