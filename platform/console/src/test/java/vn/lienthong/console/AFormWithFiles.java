package vn.lienthong.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A form with a field for files, of the tests alone. */
@Controller
class AFormWithFiles {

    static final String PATH = "/a-form-with-files";

    @GetMapping(PATH)
    String show() {
        return "a-form-with-files";
    }
}
