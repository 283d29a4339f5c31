package io.github.leishu.ingest.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.leishu.article.MarkdownWriter;
import io.github.leishu.ingest.body.BodyReader;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestorationTest {
    private static String markdown(String html) {
        Document page = Jsoup.parse(html, "https://example.org/a/");
        Restoration.restore(page);
        page.select("script, noscript").remove();
        return MarkdownWriter.write(BodyReader.body(page.body().children())).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p>a <span class=katex><math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x^2</annotation></semantics></math><span>x2</span></span></p> ~ a $x^2$",
                "<p><span class=katex-display><span class=katex><math><annotation encoding='application/x-tex'>x</annotation></math></span></span></p> ~ $$x$$",
                "<p>a <span class=MathJax_Preview>x2</span><span class=MathJax>x2</span><script type='math/tex'>x^2</script></p> ~ a $x^2$",
                "<p>a <mjx-container display=true><mjx-math>x</mjx-math><mjx-assistive-mml><math><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container></p> ~ a⏎⏎$$x^{2}$$",
                "<p>a <span class=mwe-math-element><img alt='{\\displaystyle E=mc^{2}}' src='/m.svg'></span></p> ~ a $E=mc^{2}$",
                "<p>a <img class=latex alt='\\frac{1}{2}' src='/x.png'> b</p> ~ a $\\frac{1}{2}$ b",
                "<p>a \\(x_1\\) and \\[y^2\\]</p> ~ a $x_1$ and⏎⏎$$y^2$$",
                "<script src=/katex.js></script><p>costs $5, is $x_1$ or $6</p> ~ costs \\$5, is $x_1$ or \\$6",
                "<p>costs $5 or $6</p> ~ costs \\$5 or \\$6",
                "<p><span class=drop-cap>T</span>ides turn</p> ~ Tides turn",
                "<p>x <a href='#' onclick=f()>Read more</a></p> ~ x",
                "<p>x <a href='/next'>Read more</a></p> ~ x [Read more](https://example.org/next)",
                "<div><img src=/a.jpg><div class=caption>c</div></div> ~ ![](https://example.org/a.jpg)⏎c",
                "<img src='data:image/gif;base64,R0' alt=x><noscript><img src=/a.jpg></noscript> ~ ![x](https://example.org/a.jpg)",
                "<object data='https://v.example/player/1'><param name=a></object> ~ [v.example](https://v.example/player/1)",
                "<div class='highlight-c'><table><tr><td class=linenos><pre>1⏎2</pre></td><td class=code><pre>a⏎b</pre></td></tr></table></div> ~ ```c⏎a⏎b⏎```",
                "<div class=live-entry><time>16:20</time><h3>x</h3><p>y</p></div> ~ ## 16:20 x⏎⏎y",
                "<div class=blockcode><div><ol><li>a<br></li><li>b</li></ol></div></div> ~ ```⏎a⏎b⏎```",
            })
    void bringsBackWhatTheAuthorWrote(String html, String markdown) {
        assertEquals(markdown.replace("⏎", "\n"), markdown(html.replace("⏎", "\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=caption>a</div>",
                "<a href='#n1'>1</a><p id=n1>x</p>",
                "\\( $a $b",
                "<span class=katex><math><mi>x</mi>",
                "<table><tr><td class=code>",
                "<span class=katex><span>x",
                "<span class=dropcap>a</span>",
                "<noscript><img src=/a.jpg></noscript>",
                "<div class=blockcode><ol><li>"
            })
    void takesLinearTimeHoweverOftenAPieceIsRepeated(String piece) {
        Document page = Jsoup.parse(piece.repeat(20_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Restoration.restore(page));
    }
}
