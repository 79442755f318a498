package vn.lienthong.acceptance;

import java.util.Locale;
import vn.lienthong.contract.AgencyCode;

/** Somebody of an agency who asks for whatever there is to be asked for. */
interface GuardAsker {
    AgencyCode code();

    /** What is answered to whoever types that. */
    Answer asks(GuardQuestion question, String typed);

    /** An officer at the console. @param browser for one thread */
    record Officer(AgencyCode code, OfficerBrowser browser) implements GuardAsker {
        @Override
        public Answer asks(GuardQuestion question, String typed) {
            return browser.get(question.path().replace(GuardQuestion.HOLE, typed));
        }
    }

    /** One whose answers all tell a word that is not for it. */
    record Spoiled(GuardAsker asker, Planted leak) implements GuardAsker {
        @Override
        public AgencyCode code() {
            return asker.code();
        }

        @Override
        public Answer asks(GuardQuestion question, String typed) {
            Answer answer = asker.asks(question, typed);
            String text = answer.text();
            int middle = text.length() / 2;
            return new Answer(
                    answer.status(),
                    answer.page(),
                    answer.head(),
                    text.substring(0, middle) + leak.text().toUpperCase(Locale.ROOT) + text.substring(middle));
        }
    }
}
