package io.github.leishu.ingest.story;

import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a page gives its publication, in credits, calls to follow, copyright lines and the window's title. */
final class SiteName {
    private static final Cues CUES = Cues.load(SiteName.class, "sites.txt");
    private static final Pattern TITLE_SUFFIX = Pattern.compile("\\s*[-–—|_｜·]\\s*([^-–—|_｜]{2,30})$");
    private static final Pattern NO_NAME = Pattern.compile(
            "(本|我|你|您|該|该|此|網路|网络|互联网|the (?:author|publisher|company|site|writer)|this |our |all ).*|\\d+|.*[?!。].*",
            Pattern.CASE_INSENSITIVE);
    private static final int WIDEST = 160;

    private SiteName() {}

    /** The best first; every name at most once. */
    static List<String> names(List<Line> lines) {
        List<Line> texts = new ArrayList<>();
        for (Line line : lines) {
            if (line.isText() && line.width() <= WIDEST) {
                texts.add(line);
            }
        }
        List<String> names = new ArrayList<>(CUES.captures(texts));
        names.removeIf(name -> !plausible(name));
        return names;
    }

    private static boolean plausible(String name) {
        return name.length() >= 2 && !NO_NAME.matcher(name).matches();
    }

    /** A line that is the title followed by a separator and the publication's name, as windows are titled. */
    static Optional<String> suffix(String title, List<Line> lines) {
        String key = Line.key(title);
        for (Line line : lines) {
            if (line.isText() && line.keyBegins(key) && line.key().length() > key.length()) {
                Matcher matcher = TITLE_SUFFIX.matcher(line.plain());
                if (matcher.find() && key.equals(Line.key(line.plain().substring(0, matcher.start())))) {
                    return Optional.of(matcher.group(1).strip());
                }
            }
        }
        return Optional.empty();
    }
}
