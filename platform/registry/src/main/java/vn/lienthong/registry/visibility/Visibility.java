package vn.lienthong.registry.visibility;

/**
 * The answer to who may see: yes or no, and why.
 *
 * @param because the reason, in Vietnamese, fit to be shown to the provider
 */
public record Visibility(boolean sees, String because) {}
