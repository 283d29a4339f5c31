package io.github.leishu.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Where an element stands, as a CSS path: up to the nearest id and at most a few steps. jsoup's own unique selector takes
 * time that grows with the page.
 */
final class Place {
    private static final int STEPS = 4;

    private Place() {}

    static String of(Element element) {
        List<Element> steps = new ArrayList<>(STEPS);
        Element step = element;
        while (step != null && !step.normalName().startsWith("#") && steps.size() < STEPS) {
            steps.add(step);
            step = step.id().isEmpty() ? step.parent() : null;
        }
        StringBuilder path = new StringBuilder();
        for (int i = steps.size() - 1; i >= 0; i--) {
            append(steps.get(i), path);
            path.append(i > 0 ? " > " : "");
        }
        return path.toString();
    }

    private static void append(Element step, StringBuilder path) {
        path.append(step.normalName());
        String id = step.id();
        if (!id.isEmpty()) {
            path.append('#').append(id);
            return;
        }
        String names = step.className().strip();
        int end = 0;
        while (end < names.length() && !isBlank(names.charAt(end))) {
            end++;
        }
        path.append(end > 0 ? "." : "").append(names, 0, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
