package io.github.leishu.ingest.restore;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What an element's class names say it is, as far as something is to be restored there. */
enum Shape {
    FORMULA(
            "(?:^|\\s)(?:katex|katex-display|mathjax(?:_\\w+)?|mjx-\\w+|mjxc-display|mwe-math-element)(?:\\s|$)",
            List.of("katex", "mathjax", "mjx", "mwemathelement")),
    CAPTION(
            "(?:^|[\\s_-])(?:caption|captions|figcaption|caption-?text|imgcaption|img-?desc|pic-?desc|image-?desc|photo-?desc|photo-?credit|image-?credit|tuzhu|tushuo|pictext|pic-?info|img-?info)(?:[\\s_-]|$)|(?:image|img|photo|picture|pic|figure)[_-]?caption",
            List.of(
                    "caption",
                    "imgdesc",
                    "picdesc",
                    "imagedesc",
                    "photodesc",
                    "photocredit",
                    "imagecredit",
                    "tuzhu",
                    "tushuo",
                    "pictext",
                    "picinfo",
                    "imginfo")),
    DROP_CAP(
            "(?:^|[\\s_-])(?:drop-?cap|dropped-?cap|first-?letter|initial-?letter|lettrine)s?(?:[\\s_-]|$)",
            List.of("dropcap", "droppedcap", "firstletter", "initialletter", "lettrine")),
    LISTING(
            "(?:^|[\\s_-])(?:blockcode|code-?block|syntaxhighlighter|dp-highlighter|highlight|hljs|prettyprint|codehilite|sourcecode)(?:[\\s_-]|$)",
            List.of("blockcode", "codeblock", "highlight", "hljs", "prettyprint", "codehilite", "sourcecode")),
    LIVE(
            "live-?_?(?:blog-?_?)?(?:entry|post|item|update)|(?:^|[\\s_-])timeline-?_?(?:item|entry|post)",
            List.of(
                    "liveblog",
                    "liveentry",
                    "livepost",
                    "liveitem",
                    "liveupdate",
                    "timelineitem",
                    "timelineentry",
                    "timelinepost")),
    OTHER("", List.of());

    /** Longer lists of names are generated ones. */
    private static final int LONGEST = 300;

    private static final Words WORDS =
            new Words(Arrays.stream(values()).map(shape -> shape.necessary).toList());

    private final Pattern names;

    /** One of these is in all that the pattern finds. */
    private final List<String> necessary;

    Shape(String names, List<String> necessary) {
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
        this.necessary = necessary;
    }

    static Shape of(String className) {
        int words = className.length() > LONGEST ? 0 : WORDS.in(className);
        if (words == 0) {
            return OTHER;
        }
        for (Shape shape : values()) {
            if ((words >> shape.ordinal() & 1) != 0
                    && shape.names.matcher(className).find()) {
                return shape;
            }
        }
        return OTHER;
    }
}
