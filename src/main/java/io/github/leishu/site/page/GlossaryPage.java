package io.github.leishu.site.page;

import io.github.leishu.lang.GlossaryOrder;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.Views;
import java.util.List;
import java.util.stream.Stream;

/** All terms: by strokes in Traditional, by pinyin in Simplified. */
final class GlossaryPage {
    private GlossaryPage() {}

    public record View(Frame frame, String title, String count, String data, List<Group> groups) {}

    /** @param id of its heading */
    public record Group(String id, String label, List<Views.TermCard> terms) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        Scope scope = new Scope(library, Routes.glossary(library.script()));
        String title = library.messages().text("glossary");
        List<GlossaryOrder.Group<LocalTerm>> groups =
                GlossaryOrder.of(library.script()).group(library.terms(), LocalTerm::name);
        View view = new View(
                new FrameBuilder(scope, title).build(),
                title,
                library.messages().text("termCount", library.terms().size()),
                "terms.jsonld",
                java.util.stream.IntStream.range(0, groups.size())
                        .mapToObj(i -> new Group(
                                "lei-g" + (i + 1),
                                groups.get(i).label(),
                                groups.get(i).items().stream().map(scope::card).toList()))
                        .toList());
        return Stream.of(new Page(scope.route(), "glossary.ftlh", view));
    }
}
