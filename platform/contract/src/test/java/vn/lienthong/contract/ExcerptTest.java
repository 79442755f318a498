package vn.lienthong.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void leavesAShortTextAsItIs() {
        assertThat(Excerpt.of("Đường dây nóng", 14)).isEqualTo("Đường dây nóng");
        assertThat(Excerpt.of("", 0)).isEmpty();
    }

    @Test
    void takesTheBeginningOfALongOne() {
        assertThat(Excerpt.of("Đường dây nóng", 5)).isEqualTo("Đường");
        assertThat(Excerpt.of("Đường dây nóng", 0)).isEmpty();
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(Excerpt.of("🚤🚤", 1)).isEmpty();
        assertThat(Excerpt.of("🚤🚤", 2)).isEqualTo("🚤");
        assertThat(Excerpt.of("🚤🚤", 3)).isEqualTo("🚤");
    }
}
