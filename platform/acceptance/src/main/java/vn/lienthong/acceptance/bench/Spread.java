package vn.lienthong.acceptance.bench;

import java.util.List;
import java.util.Locale;

/** A figure taken several times, since a machine whose cores are shared has better and worse minutes. */
record Spread(double least, double median, double most) {
    static Spread of(List<Double> taken) {
        List<Double> sorted = taken.stream().sorted().toList();
        double upper = sorted.get(sorted.size() / 2);
        double lower = sorted.get((sorted.size() - 1) / 2);
        return new Spread(sorted.getFirst(), (lower + upper) / 2, sorted.getLast());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f / %.1f / %.1f", least, median, most);
    }

    /** Without decimals. */
    String whole() {
        return String.format(Locale.ROOT, "%.0f / %.0f / %.0f", least, median, most);
    }
}
