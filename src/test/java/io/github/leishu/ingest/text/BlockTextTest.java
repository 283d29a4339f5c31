package io.github.leishu.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "  two\n  lines ",
                "a <b> bold </b> word",
                "no<em>blank</em>between",
                "hard&nbsp; &nbsp;blanks",
                "soft&shy;hyphen and zero&#8203; width",
                "a<br>b <br> c",
                "<br>first",
                "an <img src=x>image",
                "<a href=x>link<img src=y></a>text",
                "<!-- said --> not",
                "<span>a<ruby>b<rt>c</rt></ruby></span>",
            })
    void isWhatJsoupGives(String html) {
        Element block = Jsoup.parseBodyFragment("<p>" + html).selectFirst("p");
        assertEquals(block.text(), new BlockText().of(block));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>one<li>two <b>bold</b></ul>",
                "<ul>\n<li><p>one</p>more</li> <li></li>\n</ul>",
                "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
                "<dl><dt>term<dd>said<dd>again</dl>",
                "<div><span>a<div>b</div></span>c</div>",
                "<blockquote>above<pre>kept\n  as it is</pre>below</blockquote>",
                "<figure><img src=x><figcaption>shown</figcaption></figure>",
                "<div>pick<select><option>one<option>two</select><button>go</button>on</div>",
            })
    void isWhatJsoupGivesOfStructures(String html) {
        Element block = Jsoup.parseBodyFragment(html).body().child(0);
        assertEquals(block.text(), new BlockText().of(block));
    }

    @Test
    void readsOneBlockAfterTheOther() {
        BlockText reader = new BlockText();
        reader.of(new Element("p").text("the first, which is longer 一"));
        assertEquals("second", reader.of(new Element("p").text("second")));
    }

    @Test
    void readsDeepNesting() {
        // From the inside out: jsoup looks for the root each time that something is put into a deep element.
        Element outer = new Element("b").text("deep");
        for (int i = 0; i < 100_000; i++) {
            outer = new Element("b").appendChild(outer);
        }
        Element block = new Element("p").appendChild(outer);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertEquals("deep", new BlockText().of(block)));
    }
}
