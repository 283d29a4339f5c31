package io.github.leishu.ingest.source.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * The pictures of one page that came along with it. Each {@code img} that has one is marked before cleaning, so that
 * only those are fetched which are still there afterwards.
 */
public final class PageImages {
    /** Attribute of a marked {@code img}: the picture's number. */
    public static final String MARK = "data-leishu-image";

    /** What stands before the number where an address is wanted; no page can make such an address. */
    public static final String SCHEME = "leishu-image:";

    private static final int MAX_IMAGES = 2000;

    /** All pictures that one page may bring along. */
    private static final long MAX_TOTAL_BYTES = 64L << 20;

    private static final List<String> SOURCES =
            List.of("data-original", "data-src", "data-lazy-src", "data-actualsrc", "data-original-src", "src");
    private static final List<String> SOURCE_SETS = List.of("data-srcset", "srcset");

    /** The folder that a browser puts beside a page, by the names of several browsers and languages. */
    private static final Pattern SAVED_FOLDER =
            Pattern.compile("^(?:\\./)?[^/:?#]+(?:[_-]files|\\.files|-Dateien|_fichiers|_archivos|_arquivos)/");

    /** SingleFile keeps a picture that occurs more than once as a variable of a style sheet. */
    private static final Pattern VARIABLE =
            Pattern.compile("--(sf-img-\\d{1,6})\\s*:\\s*url\\(\\s*[\"']?(data:image/[^\"')\\s]*)");

    /** Stands in all that uses or makes such a variable. */
    private static final String VARIABLE_NAME = "--sf-img-";

    private static final Pattern VARIABLE_USE = Pattern.compile("var\\(--(sf-img-\\d{1,6})\\)");

    private final Resources resources;
    private final List<Element> styles;
    private final List<String> addresses = new ArrayList<>();

    /** The variables of the style sheets, once an image has asked for one: few pages have any. */
    private Optional<Map<String, String>> variables = Optional.empty();

    private long loaded;

    private PageImages(List<Element> styles, Resources resources) {
        this.styles = styles;
        this.resources = resources;
    }

    /** Marks those of a page's {@code img}s whose pictures are there; {@code styles} are its style sheets. */
    public static PageImages mark(List<Element> elements, List<Element> styles, Resources resources) {
        PageImages images = new PageImages(styles, resources);
        for (Element image : elements) {
            image.removeAttr(MARK);
            Optional<String> address = images.local(image);
            if (address.isPresent() && images.addresses.size() < MAX_IMAGES) {
                image.attr(MARK, Integer.toString(images.addresses.size()));
                images.addresses.add(address.get());
            } else if (isInSavedFolder(image.attr("src"))) {
                // the folder was left behind, and on the web there never was such a file
                image.removeAttr("src");
            }
        }
        return images;
    }

    /** Whether no picture came along. */
    public boolean isEmpty() {
        return addresses.isEmpty();
    }

    /** Begins with a cheap look: most addresses are absolute or stand at the root of a site. */
    private static boolean isInSavedFolder(String address) {
        int slash = address.indexOf('/');
        return slash > 0
                && address.charAt(slash - 1) != ':'
                && SAVED_FOLDER.matcher(address).find();
    }

    /** The picture behind an address of {@link #SCHEME}; empty if it can't be had, or not safely. */
    public Optional<ImageFile> load(String target) throws IOException {
        String number = target.substring(SCHEME.length());
        int index = number.matches("\\d{1,6}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
        if (index >= addresses.size() || loaded > MAX_TOTAL_BYTES) {
            return Optional.empty();
        }
        String address = addresses.get(index);
        Optional<byte[]> bytes = DataUrl.is(address) ? DataUrl.bytes(address) : resources.bytes(address);
        Optional<Raster> kind = bytes.flatMap(Raster::of);
        if (kind.isEmpty() || bytes.get().length > Raster.MAX_BYTES) {
            return Optional.empty();
        }
        loaded += bytes.get().length;
        return Optional.of(ImageFile.of(kind.get(), bytes.get()));
    }

    private Optional<String> variable(String style) {
        if (variables.isEmpty()) {
            variables = Optional.of(variables(styles));
        }
        Matcher use = VARIABLE_USE.matcher(style);
        return use.find() ? Optional.ofNullable(variables.get().get(use.group(1))) : Optional.empty();
    }

    private static Map<String, String> variables(List<Element> styles) {
        Map<String, String> variables = new TreeMap<>();
        for (Element style : styles) {
            String data = style.childNodeSize() == 1 && style.childNode(0) instanceof DataNode sheet
                    ? sheet.getWholeData()
                    : style.data();
            if (data.contains(VARIABLE_NAME)) {
                Matcher matcher = VARIABLE.matcher(data);
                while (matcher.find()) {
                    variables.put(matcher.group(1), matcher.group(2));
                }
            }
        }
        return variables;
    }

    private Optional<String> local(Element image) {
        String style = image.attributes().get("style");
        if (style.contains(VARIABLE_NAME)) {
            Optional<String> variable = variable(style).filter(this::isHere);
            if (variable.isPresent()) {
                return variable;
            }
        }
        for (String candidate : candidates(image)) {
            if (isHere(candidate)) {
                return Optional.of(candidate);
            }
            if (resources.holdsAbsolute() && !DataUrl.is(candidate)) {
                String absolute = StringUtil.resolve(image.baseUri(), candidate);
                if (!absolute.isEmpty() && isHere(absolute)) {
                    return Optional.of(absolute);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isHere(String address) {
        return DataUrl.is(address) ? Raster.of(DataUrl.head(address)).isPresent() : resources.has(address);
    }

    /** In the order in which they are to be tried; few, so that twice the same one does not matter. */
    private static List<String> candidates(Element image) {
        List<String> candidates = new ArrayList<>();
        Attributes attributes = image.attributes();
        for (String attribute : SOURCES) {
            add(attributes.get(attribute).strip(), candidates);
        }
        sourceSets(attributes, candidates);
        Element parent = image.parent();
        if (parent != null && parent.normalName().equals("picture")) {
            parent.children().forEach(source -> sourceSets(source.attributes(), candidates));
        }
        return candidates;
    }

    private static void add(String candidate, List<String> candidates) {
        if (!candidate.isEmpty()) {
            candidates.add(candidate);
        }
    }

    private static void sourceSets(Attributes attributes, List<String> candidates) {
        for (String attribute : SOURCE_SETS) {
            String set = attributes.get(attribute);
            if (set.isEmpty()) {
                continue;
            }
            if (DataUrl.is(set.strip())) {
                add(firstWord(set), candidates);
            } else {
                addWords(set, candidates);
            }
        }
    }

    /** The first word of each part; a comma with a blank behind it ends one. */
    private static void addWords(String set, List<String> words) {
        int from = 0;
        for (int i = set.indexOf(','); i >= 0; i = set.indexOf(',', i + 1)) {
            if (i + 1 < set.length() && isBlank(set.charAt(i + 1))) {
                add(firstWord(set.substring(from, i)), words);
                from = i + 1;
            }
        }
        add(firstWord(set.substring(from)), words);
    }

    private static String firstWord(String text) {
        String words = text.strip();
        int end = 0;
        while (end < words.length() && !isBlank(words.charAt(end))) {
            end++;
        }
        return words.substring(0, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
