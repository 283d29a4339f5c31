package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.Views;
import java.util.List;
import java.util.stream.Stream;

/** All topics. */
final class TopicIndexPage {
    private TopicIndexPage() {}

    public record View(Frame frame, String title, List<Views.TopicCard> topics) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        Scope scope = new Scope(library, Routes.topics(library.script()));
        String title = library.messages().text("topics");
        View view = new View(
                new FrameBuilder(scope, title).build(),
                title,
                library.topics().stream().map(scope::card).toList());
        return Stream.of(new Page(scope.route(), "topics.ftlh", view));
    }
}
