package io.github.leishu.ingest.thread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Gathers, in one walk over a page, the elements whose names say that they hold a post's text. */
final class PostGroups implements NodeVisitor {
    /** Names, without digits and separators, that software for forums and comments gives to the text of a post. */
    private static final Set<String> NAMES = Set.of(
            "bbwrapper",
            "messagebody",
            "messagecontent",
            "messagetext",
            "messagebodycontent",
            "liamessagebodycontent",
            "postbody",
            "postcontent",
            "posttext",
            "postmessage",
            "postmsg",
            "postentry",
            "postbodycontent",
            "commentbody",
            "commentcontent",
            "commenttext",
            "commtext",
            "commentmessage",
            "commentbodytext",
            "usertextbody",
            "cooked",
            "jspostbody",
            "answerbody",
            "answercontent",
            "answertext",
            "replybody",
            "replycontent",
            "replytext",
            "replymessage",
            "bbpreplycontent",
            "tf",
            "tmsgfont",
            "pcb",
            "msgbody",
            "msgtext",
            "msgcontent",
            "cpostcontentwrap",
            "ipscommentcontent",
            "ipstyperichtext",
            "content",
            "inner",
            "body",
            "text",
            "post",
            "message",
            "comment",
            "usercontent",
            "forumposttext",
            "postsection",
            "postdata",
            "postinner",
            "postbodyhtml",
            "ipsrichtext",
            "mditem",
            "msg",
            "reply",
            "blockpost",
            "postbodytext");

    private static final int LONGEST_NAME = 200;
    private static final int RUNNING = 50;
    private static final int MOST = 5_000;
    private static final Pattern SPLIT = Pattern.compile("\\s+");

    /** An element that is open in the walk. */
    private record Open(Element element, List<String> keys, int lengthBefore, int runningBefore) {}

    private final Map<String, PostGroup> groups = new LinkedHashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, Integer> active = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int links;
    private int length;
    private int running;

    /** The groups of two or more, the longest first, equals by name. */
    static PostGroups of(Element body) {
        PostGroups groups = new PostGroups();
        body.traverse(groups);
        return groups;
    }

    List<PostGroup> byLength() {
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparingInt(PostGroup::length).reversed().thenComparing(PostGroup::key))
                .toList();
    }

    /** Characters of all texts on the page that are longer than labels and no links. */
    int running() {
        return running;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            int added = weight(text.getWholeText());
            length += added;
            running += links == 0 && added >= RUNNING ? added : 0;
        } else if (node instanceof Element element) {
            links += element.normalName().equals("a") ? 1 : 0;
            List<String> keys = keys(element).stream()
                    .filter(key -> active.getOrDefault(key, 0) == 0)
                    .toList();
            if (!keys.isEmpty()) {
                keys.forEach(key -> active.put(key, 1));
                open.push(new Open(element, keys, length, running));
            }
        }
    }

    /** Characters but blanks; those of Chinese and Japanese say as much as three letters. */
    private static int weight(String text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            weight += c <= ' ' || c == 0xA0 || c == 0x3000 ? 0 : c >= 0x2E80 ? 3 : 1;
        }
        return weight;
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        links -= element.normalName().equals("a") ? 1 : 0;
        Open last = open.peek();
        if (last == null || last.element() != element) {
            return;
        }
        open.pop();
        for (String key : last.keys()) {
            active.put(key, 0);
            PostGroup group = groups.computeIfAbsent(key, PostGroup::new);
            if (length > last.lengthBefore() && group.size() < MOST) {
                group.add(element, length - last.lengthBefore(), running - last.runningBefore());
            }
        }
    }

    private List<String> keys(Element element) {
        switch (element.normalName()) {
            case "body", "html", "form", "p", "ul", "ol", "a", "input", "textarea", "button", "label", "main" -> {
                return List.of();
            }
            default -> {}
        }
        String names = element.className() + " " + element.id();
        List<String> keys = names.isBlank() || names.length() > LONGEST_NAME
                ? List.of()
                : known.computeIfAbsent(names, PostGroups::keys);
        if (element.attr("itemprop").equals("text") || element.attr("itemprop").equals("commentText")) {
            List<String> more = new ArrayList<>(keys);
            more.add("@text");
            return more;
        }
        return keys;
    }

    private static List<String> keys(String names) {
        List<String> words = SPLIT.splitAsStream(names)
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ""))
                .toList();
        return words.stream().anyMatch(word -> word.contains("signature"))
                ? List.of()
                : words.stream().filter(NAMES::contains).distinct().toList();
    }
}
