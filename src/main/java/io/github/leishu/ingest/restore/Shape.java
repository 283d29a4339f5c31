package io.github.leishu.ingest.restore;

import java.util.regex.Pattern;

/** What an element's class names say it is, as far as something is to be restored there. */
enum Shape {
    FORMULA("(?:^|\\s)(?:katex|katex-display|mathjax(?:_\\w+)?|mjx-\\w+|mjxc-display|mwe-math-element)(?:\\s|$)"),
    CAPTION(
            "(?:^|[\\s_-])(?:caption|captions|figcaption|caption-?text|imgcaption|img-?desc|pic-?desc|image-?desc|photo-?desc|photo-?credit|image-?credit|tuzhu|tushuo|pictext|pic-?info|img-?info)(?:[\\s_-]|$)|(?:image|img|photo|picture|pic|figure)[_-]?caption"),
    DROP_CAP("(?:^|[\\s_-])(?:drop-?cap|dropped-?cap|first-?letter|initial-?letter|lettrine)s?(?:[\\s_-]|$)"),
    LISTING(
            "(?:^|[\\s_-])(?:blockcode|code-?block|syntaxhighlighter|dp-highlighter|highlight|hljs|prettyprint|codehilite|sourcecode)(?:[\\s_-]|$)"),
    LIVE("live-?_?(?:blog-?_?)?(?:entry|post|item|update)|(?:^|[\\s_-])timeline-?_?(?:item|entry|post)"),
    OTHER("");

    /** Longer lists of names are generated ones. */
    private static final int LONGEST = 300;

    private final Pattern names;

    Shape(String names) {
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    }

    static Shape of(String className) {
        if (className.length() > LONGEST) {
            return OTHER;
        }
        for (Shape shape : values()) {
            if (shape.names.matcher(className).find()) {
                return shape;
            }
        }
        return OTHER;
    }
}
