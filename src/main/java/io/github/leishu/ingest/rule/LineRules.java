package io.github.leishu.ingest.rule;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Line;
import java.util.List;

/** The line rules in the orders in which they run. Each method returns the lines that stay and logs the others. */
public final class LineRules {
    private static final List<LineRule> PAGE = List.of(new FurnitureRule(), new OverlapRule());
    private static final List<LineRule> STORY =
            List.of(new AuthorBoxRule(), new TailRule(), new PromotionRule(), new TrailingRule());
    private static final List<LineRule> POST = List.of(new FurnitureRule(), new TailRule(), new TrailingRule());
    private static final List<LineRule> FURNITURE = List.of(new FurnitureRule());
    private static final List<LineRule> TRAILING = List.of(new TrailingRule());

    private static final List<LineRule> INTERLUDES = List.of(new InterludeRule());

    private LineRules() {}

    /** For the blocks of a web page, before anything else: links to other stories between them. */
    public static List<Line> interludes(List<Line> lines, RemovalLog log) {
        return apply(INTERLUDES, lines, log);
    }

    /** For a whole page, before its stories are looked for. */
    public static List<Line> page(List<Line> lines, RemovalLog log) {
        return apply(PAGE, lines, log);
    }

    /** For the text of one story. */
    public static List<Line> story(List<Line> lines, RemovalLog log) {
        return apply(STORY, lines, log);
    }

    /** For one post of a thread. */
    public static List<Line> post(List<Line> lines, RemovalLog log) {
        return apply(POST, lines, log);
    }

    /** Only ads, buttons and prompts. */
    public static List<Line> furniture(List<Line> lines, RemovalLog log) {
        return apply(FURNITURE, lines, log);
    }

    /** Only what stands behind the last sentence. */
    public static List<Line> trailing(List<Line> lines, RemovalLog log) {
        return apply(TRAILING, lines, log);
    }

    private static List<Line> apply(List<LineRule> rules, List<Line> lines, RemovalLog log) {
        List<Line> rest = lines;
        for (LineRule rule : rules) {
            rest = rule.apply(rest, log);
        }
        return rest;
    }
}
