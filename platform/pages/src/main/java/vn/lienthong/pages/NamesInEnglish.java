package vn.lienthong.pages;

import java.util.Map;

/**
 * Further names that come along with the data, which an application knows the English of from elsewhere.
 *
 * @param byVietnamese the English by the Vietnamese
 */
public record NamesInEnglish(Map<String, String> byVietnamese) {
    public NamesInEnglish {
        byVietnamese = Map.copyOf(byVietnamese);
    }
}
