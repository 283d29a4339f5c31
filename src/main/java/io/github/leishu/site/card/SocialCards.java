package io.github.leishu.site.card;

import io.github.leishu.lang.Script;
import io.github.leishu.site.export.Export;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A card for every article in either script. */
public final class SocialCards {
    private final Map<Script, CardFont> fonts;

    private SocialCards(Map<Script, CardFont> fonts) {
        this.fonts = fonts;
    }

    /** Empty when that is not a font with outlines that we can read. */
    public static Optional<SocialCards> with(byte[] font) {
        return CardFont.read(font).map(SocialCards::new);
    }

    /**
     * The cards of one edition, in the order of its articles.
     *
     * @param published a card that is there already and would be drawn the same is taken from here
     */
    public List<Export> of(LocalizedLibrary library, Published published) {
        CardFont font = fonts.get(library.script());
        List<Export> cards = new ArrayList<>();
        if (font != null) {
            Set<String> names = library.terms().stream().map(LocalTerm::name).collect(Collectors.toUnmodifiableSet());
            SocialCard.Style style = new SocialCard.Style(
                    font, names, Ink.palette(library.config().look().palette().light()));
            for (LocalArticle article : library.articles()) {
                String path = Routes.card(article.route()).path();
                SocialCard card = new SocialCard(style, text(library, article));
                cards.add(new Export(path, known(published.read(path), card).orElseGet(card::draw)));
            }
        }
        return cards;
    }

    private static Optional<byte[]> known(Optional<byte[]> file, SocialCard card) {
        return file.filter(bytes -> Png.isOf(bytes, card.mark()));
    }

    private static SocialCard.Text text(LocalizedLibrary library, LocalArticle article) {
        String date = article.source()
                .meta()
                .date()
                .map(day -> library.messages().date(day))
                .orElse("");
        String topic = library.topicsOf(article).stream()
                .findFirst()
                .map(LocalTopic::title)
                .orElse("");
        return new SocialCard.Text(
                library.title(), article.title(), article.publication().orElse(""), date, topic);
    }
}
