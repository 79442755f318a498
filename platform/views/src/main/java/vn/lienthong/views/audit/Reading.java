package vn.lienthong.views.audit;

/**
 * What a page that {@link ReadsContent} tells as soon as it knows that there is something to read for whoever asks: the note is then
 * kept while the page gathers what it answers, and is only waited for before a byte of it is given.
 */
@FunctionalInterface
public interface Reading {
    /** @throws vn.lienthong.runtime.web.Refusal where the purpose is none, or nothing can be noted */
    void begins();
}
