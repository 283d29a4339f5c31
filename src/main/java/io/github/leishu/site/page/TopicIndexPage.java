package io.github.leishu.site.page;

import io.github.leishu.site.draw.Strips;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.Views;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All topics. */
final class TopicIndexPage {
    private TopicIndexPage() {}

    public record View(Frame frame, String title, List<Entry> topics) {}

    /** @param strip its articles over time; empty when none has a date */
    public record Entry(Views.TopicCard card, SafeHtml strip) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        Scope scope = new Scope(library, Routes.topics(library.script()));
        String title = library.messages().text("topics");
        Map<String, SafeHtml> strips = Strips.of(library);
        View view = new View(
                new FrameBuilder(scope, title).build(),
                title,
                library.topics().stream()
                        .map(topic -> new Entry(scope.card(topic), strips.getOrDefault(topic.id(), SafeHtml.NONE)))
                        .toList());
        return Stream.of(new Page(scope.route(), "topics.ftlh", view));
    }
}
