package io.github.leishu.lang;

import java.util.List;

/**
 * A place where the conversion had a choice that only the meaning can settle.
 *
 * @param from where it stands in the text (UTF-16 units)
 * @param to its end, exclusive
 * @param chosen what it becomes
 * @param others what it may become instead, the likelier first
 */
public record Doubt(int from, int to, String chosen, List<String> others) {
    public Doubt {
        others = List.copyOf(others);
    }
}
