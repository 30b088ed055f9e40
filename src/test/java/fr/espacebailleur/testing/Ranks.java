package fr.espacebailleur.testing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether two samples that were taken side by side can be told apart, by ranks alone: neither how far off the odd one is
 * nor what slows both down matters.
 */
public final class Ranks {

    private Ranks() {}

    /** Wilcoxon's signed ranks: by how many standard deviations the first lies after the second. */
    public static double deviationsOfPairs(List<Long> some, List<Long> others) {
        List<Long> differences = IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i) - others.get(i))
                .filter(difference -> difference != 0)
                .sorted(Comparator.comparingLong(Math::abs))
                .toList();
        double n = differences.size();
        double signed = IntStream.range(0, differences.size())
                .mapToDouble(i -> Math.signum((double) differences.get(i)) * (i + 1))
                .sum();
        return n == 0 ? 0 : signed / Math.sqrt(n * (n + 1) * (2 * n + 1) / 6);
    }
}
