package fr.espacebailleur.testing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whether two samples can be told apart, by ranks alone: how far off the odd one is does not matter. */
public final class Ranks {

    private Ranks() {}

    /** Wilcoxon's and Mann and Whitney's: by how many standard deviations one sample lies before the other. */
    public static double deviations(List<Long> some, List<Long> others) {
        double before = some.stream()
                .mapToDouble(one -> others.stream()
                        .mapToDouble(other -> one < other ? 1 : one.equals(other) ? 0.5 : 0)
                        .sum())
                .sum();
        double pairs = (double) some.size() * others.size();
        return (before - pairs / 2) / Math.sqrt(pairs * (some.size() + others.size() + 1) / 12);
    }

    /**
     * Wilcoxon's signed ranks, for samples that were taken side by side: what slows both down does not count. By how many
     * standard deviations the first lies after the second.
     */
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
