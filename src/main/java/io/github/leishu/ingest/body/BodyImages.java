package io.github.leishu.ingest.body;

import io.github.leishu.article.Block;
import io.github.leishu.article.Block.Figure;
import io.github.leishu.article.Block.Footnote;
import io.github.leishu.article.Block.Heading;
import io.github.leishu.article.Block.ListBlock;
import io.github.leishu.article.Block.Paragraph;
import io.github.leishu.article.Block.Quote;
import io.github.leishu.article.Block.Row;
import io.github.leishu.article.Block.Table;
import io.github.leishu.article.Body;
import io.github.leishu.article.BodyWalk;
import io.github.leishu.article.Inline;
import io.github.leishu.article.Inline.Emphasis;
import io.github.leishu.article.Inline.Image;
import io.github.leishu.article.Inline.Link;
import io.github.leishu.article.Inline.Strike;
import io.github.leishu.article.Inline.Strong;
import io.github.leishu.article.Inline.Subscript;
import io.github.leishu.article.Inline.Superscript;
import io.github.leishu.article.InlineWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Gives the images of a body other targets, or takes them out. */
public final class BodyImages {
    private final Function<Image, Optional<Image>> change;
    private boolean changed;

    private BodyImages(Function<Image, Optional<Image>> change) {
        this.change = change;
    }

    /** The body, in normal form, with what {@code change} makes of each image; the caption of one that goes stays. */
    public static Body map(Body body, Function<Image, Optional<Image>> change) {
        BodyImages images = new BodyImages(change);
        Body mapped = new Body(images.blocks(body.blocks()));
        return images.changed ? mapped.normal() : body;
    }

    /** How many there are. */
    public static int count(Body body) {
        Count count = new Count();
        count.walk(body);
        return count.images;
    }

    private static final class Count extends BodyWalk {
        private int images;

        @Override
        protected void open(Part part, Block block) {
            images += part == Part.FIGURE ? 1 : 0;
        }

        @Override
        protected void leaf(Leaf leaf) {
            add(leaf.content());
        }

        private void add(List<Inline> inlines) {
            for (int i = 0; i < inlines.size(); i++) {
                images += inlines.get(i) instanceof Image ? 1 : 0;
                add(InlineWalk.contentOf(inlines.get(i)));
            }
        }
    }

    private List<Block> blocks(List<Block> blocks) {
        List<Block> out = new ArrayList<>(blocks.size());
        blocks.forEach(block -> block(block).ifPresent(out::add));
        return out;
    }

    private Optional<Block> block(Block block) {
        if (block instanceof Figure figure) {
            List<Inline> caption = inlines(figure.caption());
            Optional<Image> image = image(figure.image());
            return image.isPresent()
                    ? Optional.of(new Figure(image.get(), caption))
                    : caption.isEmpty() ? Optional.empty() : Optional.of(new Paragraph(caption));
        } else if (block instanceof Paragraph paragraph) {
            return Optional.of(new Paragraph(inlines(paragraph.content())));
        } else if (block instanceof Heading heading) {
            return Optional.of(new Heading(heading.level(), inlines(heading.content())));
        } else if (block instanceof Table table) {
            return Optional.of(new Table(
                    row(table.header()), table.rows().stream().map(this::row).toList()));
        }
        return Optional.of(nested(block));
    }

    private Block nested(Block block) {
        if (block instanceof Quote quote) {
            return new Quote(blocks(quote.content()));
        } else if (block instanceof ListBlock list) {
            return new ListBlock(
                    list.ordered(),
                    list.start(),
                    list.items().stream().map(this::blocks).toList());
        } else if (block instanceof Footnote note) {
            return new Footnote(note.label(), blocks(note.content()));
        }
        return block;
    }

    private Row row(Row row) {
        return new Row(row.cells().stream().map(this::inlines).toList());
    }

    private List<Inline> inlines(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>(inlines.size());
        for (Inline inline : inlines) {
            if (inline instanceof Image image) {
                image(image).ifPresent(out::add);
            } else {
                out.add(inline(inline));
            }
        }
        return out;
    }

    private Inline inline(Inline inline) {
        if (inline instanceof Link link) {
            return new Link(inlines(link.content()), link.target());
        } else if (inline instanceof Emphasis emphasis) {
            return new Emphasis(inlines(emphasis.content()));
        } else if (inline instanceof Strong strong) {
            return new Strong(inlines(strong.content()));
        } else if (inline instanceof Strike strike) {
            return new Strike(inlines(strike.content()));
        } else if (inline instanceof Superscript superscript) {
            return new Superscript(inlines(superscript.content()));
        } else if (inline instanceof Subscript subscript) {
            return new Subscript(inlines(subscript.content()));
        }
        return inline;
    }

    private Optional<Image> image(Image image) {
        Optional<Image> mapped = change.apply(image);
        changed |= mapped.isEmpty() || (mapped.get() != image && !mapped.get().equals(image));
        return mapped;
    }
}
