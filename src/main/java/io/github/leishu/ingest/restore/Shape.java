package io.github.leishu.ingest.restore;

import java.util.List;
import java.util.regex.Pattern;

/** What an element's class names say it is, as far as something is to be restored there. */
enum Shape {
    FORMULA,
    CAPTION,
    DROP_CAP,
    LISTING,
    LIVE,
    OTHER;

    /**
     * How a shape is named.
     *
     * @param necessary one of these is in all that the pattern finds
     */
    private record Naming(Shape shape, Pattern names, List<String> necessary) {
        Naming(Shape shape, String names, String... necessary) {
            this(shape, Pattern.compile(names, Pattern.CASE_INSENSITIVE), List.of(necessary));
        }
    }

    /** The first that fits counts. */
    private static final List<Naming> NAMINGS = List.of(
            new Naming(
                    FORMULA,
                    "(?:^|\\s)(?:katex|katex-display|mathjax(?:_\\w+)?|mjx-\\w+|mjxc-display|mwe-math-element)(?:\\s|$)",
                    "katex",
                    "mathjax",
                    "mjx",
                    "mwemathelement"),
            new Naming(
                    CAPTION,
                    "(?:^|[\\s_-])(?:caption|captions|figcaption|caption-?text|imgcaption|img-?desc|pic-?desc|image-?desc|photo-?desc|photo-?credit|image-?credit|tuzhu|tushuo|pictext|pic-?info|img-?info)(?:[\\s_-]|$)|(?:image|img|photo|picture|pic|figure)[_-]?caption",
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
                    "imginfo"),
            new Naming(
                    DROP_CAP,
                    "(?:^|[\\s_-])(?:drop-?cap|dropped-?cap|first-?letter|initial-?letter|lettrine)s?(?:[\\s_-]|$)",
                    "dropcap",
                    "droppedcap",
                    "firstletter",
                    "initialletter",
                    "lettrine"),
            new Naming(
                    LISTING,
                    "(?:^|[\\s_-])(?:blockcode|code-?block|syntaxhighlighter|dp-highlighter|highlight|hljs|prettyprint|codehilite|sourcecode)(?:[\\s_-]|$)",
                    "blockcode",
                    "codeblock",
                    "highlight",
                    "hljs",
                    "prettyprint",
                    "codehilite",
                    "sourcecode"),
            new Naming(
                    LIVE,
                    "live-?_?(?:blog-?_?)?(?:entry|post|item|update)|(?:^|[\\s_-])timeline-?_?(?:item|entry|post)",
                    "liveblog",
                    "liveentry",
                    "livepost",
                    "liveitem",
                    "liveupdate",
                    "timelineitem",
                    "timelineentry",
                    "timelinepost"));

    private static final Words WORDS =
            new Words(NAMINGS.stream().map(Naming::necessary).toList());

    /** Longer lists of names are generated ones. */
    private static final int LONGEST = 300;

    static Shape of(String className) {
        int words = className.length() > LONGEST ? 0 : WORDS.in(className);
        for (int i = 0; words >> i != 0; i++) {
            boolean named = (words >> i & 1) != 0;
            if (named && NAMINGS.get(i).names().matcher(className).find()) {
                return NAMINGS.get(i).shape();
            }
        }
        return OTHER;
    }
}
