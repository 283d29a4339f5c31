package io.github.leishu.ingest.restore;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** An entry of a live report gets its moment, with its own headline if it has one, as its heading. */
final class LiveEntries {
    private static final Pattern CLOCK = Pattern.compile(".{0,24}\\d{1,2}[:：.h時时点點]\\s?\\d{2}.{0,24}");
    private static final int LONGEST_HEADLINE = 120;

    private LiveEntries() {}

    static void head(Element entry) {
        Elements moments = entry.select("time, [class*=time]");
        Element moment = moments.isEmpty() ? null : moments.get(0);
        boolean one = entry.getElementsByTag("time").size() <= 1 && entry.parent() != null;
        if (moment == null || !one || entry.selectFirst("p") == null) {
            return;
        }
        String when = moment.text().strip();
        if (!CLOCK.matcher(when).matches()) {
            return;
        }
        Element headline = entry.selectFirst("h2, h3, h4, h5");
        String title = headline == null ? "" : headline.text().strip();
        if (headline != null && title.length() <= LONGEST_HEADLINE) {
            headline.remove();
        }
        moment.remove();
        entry.prependChild(new Element("h3").text((when + " " + title).strip()));
    }
}
