package io.github.leishu.ingest.explain;

import io.github.leishu.ingest.clean.RemovalLog;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Numbers the elements of a page, so that what a rule took off can be found again in the page as it was. */
public final class SourceMarks {
    private SourceMarks() {}

    public static void number(Document page) {
        int number = 0;
        for (Element element : page.body().getAllElements()) {
            element.attr(RemovalLog.MARK, Integer.toString(number++));
        }
    }
}
