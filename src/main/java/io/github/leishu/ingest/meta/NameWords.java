package io.github.leishu.ingest.meta;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the words in an element's class names and id tell: {@code post-authorName} is post, author, name.
 *
 * @param mark what the element holds
 * @param aside whether it holds comments, other stories, navigation
 */
record NameWords(Optional<Mark> mark, boolean aside) {
    /** What nearly all names tell. */
    static final NameWords NOTHING = new NameWords(Optional.empty(), false);

    /** What most of the names tell that tell something. */
    private static final NameWords BESIDE = new NameWords(Optional.empty(), true);

    private static final int LONGEST = 200;

    private static final Set<String> WRITER =
            Set.of("writer", "reporter", "contributor", "creator", "penname", "columnist", "journalist");
    private static final Set<String> NAME = Set.of("name", "names", "fullname", "link", "title");
    private static final Set<String> BEFORE_WRITER = Set.of(
            "post", "posted", "written", "article", "entry", "by", "story", "blog", "news", "single", "meta", "the",
            "p", "text", "hero");
    private static final Set<String> ABOUT_WRITER = Set.of(
            "bio",
            "biography",
            "desc",
            "description",
            "img",
            "image",
            "photo",
            "avatar",
            "pic",
            "picture",
            "social",
            "box",
            "icon",
            "position",
            "role",
            "email",
            "job",
            "twitter",
            "follow",
            "headshot");
    private static final Set<String> ACCOUNT = Set.of(
            "username",
            "nickname",
            "bigusername",
            "poster",
            "screenname",
            "displayname",
            "starter",
            "postuser",
            "accountname");
    private static final Set<String> PERSON =
            Set.of("user", "nick", "screen", "display", "profile", "account", "member", "mem");
    private static final Set<String> CHANGE = Set.of(
            "update",
            "updated",
            "updates",
            "modified",
            "modification",
            "revised",
            "lastmod",
            "lastmodified",
            "dateupdated",
            "datemodified",
            "changed");
    private static final Set<String> PUBLISH = Set.of(
            "pubtime",
            "pubdate",
            "published",
            "publish",
            "publishdate",
            "publishtime",
            "publication",
            "datepublished",
            "postdate",
            "posttime",
            "entrydate",
            "articledate");
    private static final Set<String> PUBLISHED_THING =
            Set.of("post", "posted", "entry", "article", "release", "story", "news", "meta", "pub", "dt");
    private static final Set<String> DAY = Set.of("date", "dates", "datetime", "time", "timestamp", "datestamp", "day");
    private static final Set<String> ASIDE = Set.of(
            "comment",
            "comments",
            "commentlist",
            "commentbox",
            "reply",
            "replies",
            "respond",
            "related",
            "sidebar",
            "widget",
            "widgets",
            "footer",
            "popular",
            "trending",
            "mostread",
            "newsletter",
            "breadcrumb",
            "breadcrumbs",
            "menu",
            "nav",
            "navbar",
            "navigation",
            "teaser",
            "teasers",
            "carousel",
            "swiper",
            "slick",
            "readnext",
            "pagination",
            "cookie",
            "cookies",
            "modal",
            "upnext");
    private static final Set<String> THING =
            Set.of("stories", "posts", "post", "news", "articles", "article", "read", "reading", "next");

    private static final Set<String> OTHER =
            Set.of("more", "next", "prev", "previous", "most", "read", "side", "latest", "recent");
    private static final Set<String> BEFORE_BY = Set.of("posted", "written", "post", "story");

    /** All of these, so that the many words that tell nothing cost one look. */
    private static final Set<String> TELLING = Stream.of(
                    WRITER,
                    ACCOUNT,
                    CHANGE,
                    PUBLISH,
                    DAY,
                    ASIDE,
                    OTHER,
                    Set.of("name", "by", "line", "credits", "posted"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** @param names class names and id, separated by blanks; of very long ones the beginning is read */
    static NameWords of(String names) {
        Words words = new Words(names.length() > LONGEST ? names.substring(0, LONGEST) : names);
        NameWords told = NOTHING;
        boolean change = false;
        while (words.nextPromising()) {
            String word = words.word();
            if (tells(word)) {
                told = told.and(of(words, word));
                change |= CHANGE.contains(word);
            }
        }
        NameWords all = words.aside ? told.and(BESIDE) : told;
        return all == NOTHING ? NOTHING : all.ofChange(change);
    }

    private static NameWords of(Words words, String word) {
        if (ASIDE.contains(word)) {
            return BESIDE;
        }
        String next = words.next();
        if (OTHER.contains(word)) {
            return new NameWords(Optional.empty(), THING.contains(next) || next.equals("bar"));
        }
        boolean aside = word.startsWith("recommend") || word.startsWith("subscri");
        return new NameWords(mark(words.before(), word, next), aside);
    }

    private NameWords and(NameWords other) {
        boolean better =
                other.mark.isPresent() && (mark.isEmpty() || other.mark.get().compareTo(mark.get()) < 0);
        return new NameWords(better ? other.mark : mark, aside || other.aside);
    }

    private NameWords ofChange(boolean change) {
        boolean day = mark.isPresent() && !mark.get().author();
        return day && change ? new NameWords(Optional.of(Mark.MODIFIED), aside) : this;
    }

    private static boolean tells(String word) {
        return TELLING.contains(word)
                || word.endsWith("date")
                || word.contains("author")
                || word.startsWith("byline")
                || word.startsWith("recommend")
                || word.startsWith("subscri");
    }

    private static Optional<Mark> mark(String before, String word, String next) {
        if (isWriter(word)) {
            if (ABOUT_WRITER.contains(next)) {
                return Optional.empty();
            }
            boolean exact = NAME.contains(next)
                    || BEFORE_WRITER.contains(before)
                    || !word.startsWith("author") && word.endsWith("author")
                    || word.endsWith("name");
            return Optional.of(exact ? Mark.AUTHOR_NAME : Mark.AUTHOR);
        }
        if (word.equals("postedby") || (word.equals("by") && BEFORE_BY.contains(before))) {
            return Optional.of(Mark.AUTHOR_NAME);
        }
        if (word.startsWith("byline") || word.equals("credits") || (word.equals("line") && before.equals("by"))) {
            return Optional.of(next.startsWith("name") || next.startsWith("author") ? Mark.AUTHOR_NAME : Mark.BYLINE);
        }
        if (ACCOUNT.contains(word) || (word.equals("name") && PERSON.contains(before))) {
            return Optional.of(Mark.ACCOUNT);
        }
        return day(word, before, next);
    }

    private static Optional<Mark> day(String word, String before, String next) {
        if (PUBLISH.contains(word)
                || (DAY.contains(word) && PUBLISHED_THING.contains(before))
                || (word.equals("posted") && next.equals("on"))) {
            return Optional.of(Mark.PUBLISHED);
        }
        if (CHANGE.contains(word)) {
            return Optional.of(Mark.MODIFIED);
        }
        return DAY.contains(word) || word.endsWith("date") ? Optional.of(Mark.DATE) : Optional.empty();
    }

    private static boolean isWriter(String word) {
        return WRITER.contains(word)
                || (word.startsWith("author") && !word.startsWith("authori"))
                || (word.endsWith("author") && word.length() < 16);
    }

    /** The words of names, one after the other: runs of letters, cut before a capital behind a small one. */
    private static final class Words {
        private static final int LEAST_BEGINNING = "byline".length();

        /** With a blank behind, so that the end need not be looked for at every letter. */
        private final char[] names;

        private final int length;
        private int start;
        private int end;
        private int startBefore;
        private int endBefore;

        /** Whether there was a word for an aside, of which no string need be made. */
        private boolean aside;

        Words(String names) {
            this.length = names.length();
            this.names = new char[length + 1];
            names.getChars(0, length, this.names, 0);
            this.names[length] = ' ';
        }

        /** Goes to the next word that may tell something; most words are only passed by. */
        boolean nextPromising() {
            while (skip()) {
                if (passPromising()) {
                    return true;
                }
            }
            return false;
        }

        /** Goes to where the next word begins. */
        private boolean skip() {
            startBefore = start;
            endBefore = end;
            start = begin(end);
            return start < length;
        }

        private int begin(int from) {
            int at = from;
            while (at < length && !isLetter(names[at])) {
                at++;
            }
            return at;
        }

        /** Goes to where the word ends. */
        private boolean passPromising() {
            char[] letters = names;
            boolean promising = false;
            long number = 0;
            int at = start;
            char next = letters[at];
            char last;
            do {
                last = next;
                number = Numbers.with(number, last);
                if (last == 'h' || last == 'H') {
                    promising |= Numbers.endsInAuth(number);
                }
                next = letters[++at];
            } while (goesOn(last, next));
            end = at;
            int slot = Numbers.slotOf(number);
            if (slot >= 0 && Numbers.OF_ASIDES[slot] && end - start <= Numbers.EXACT) {
                aside = true;
                return false;
            }
            return promising || slot >= 0 || Numbers.endsInDate(number) || beginsTelling();
        }

        /** Whether it begins as words do that tell something whatever their end. */
        private boolean beginsTelling() {
            if (end - start < LEAST_BEGINNING) {
                return false;
            }
            char second = names[start + 1];
            return switch (names[start]) {
                case 'b', 'B' -> second == 'y' || second == 'Y';
                case 'r', 'R' -> second == 'e' || second == 'E';
                case 's', 'S' -> second == 'u' || second == 'U';
                default -> false;
            };
        }

        private static boolean goesOn(char last, char next) {
            return next >= 'a' ? next <= 'z' : next >= 'A' && next <= 'Z' && last <= 'Z';
        }

        private static boolean isLetter(char c) {
            int small = c | 0x20;
            return small >= 'a' && small <= 'z' && c < 0x80;
        }

        String word() {
            return word(start, end);
        }

        String before() {
            return word(startBefore, endBefore);
        }

        String next() {
            int from = begin(end);
            int to = Math.min(from + 1, length);
            while (to > from && goesOn(names[to - 1], names[to])) {
                to++;
            }
            return word(from, to);
        }

        private String word(int from, int to) {
            return new String(names, from, to - from).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A look that is cheap, as a page has hundreds of different names, and never wrong with no. Words are compared as
     * numbers, five bits a letter; of long ones the last letters count.
     */
    private static final class Numbers {
        private static final int BITS = 5;
        private static final long FOUR_LETTERS = (1L << 4 * BITS) - 1;
        private static final long DATE = number("date");
        private static final long AUTH = number("auth");

        private static final int SLOT_BITS = 10;

        /** The telling words, each at its slot or one of the next; 0 for none. */
        private static final long[] TABLE = table();

        /** The slots of the words for asides. */
        static final boolean[] OF_ASIDES = ofAsides();

        /** Letters of the longest words that are known by their numbers alone. */
        static final int EXACT = Long.SIZE / BITS;

        private static long[] table() {
            long[] table = new long[1 << SLOT_BITS];
            for (String word : TELLING) {
                int slot = slot(number(word));
                while (table[slot] != 0) {
                    slot = (slot + 1) % table.length;
                }
                table[slot] = number(word);
            }
            return table;
        }

        private static int slot(long number) {
            return (int) (number * 0x9E3779B97F4A7C15L >>> Long.SIZE - SLOT_BITS);
        }

        private static long number(String word) {
            long number = 0;
            for (int i = 0; i < word.length(); i++) {
                number = with(number, word.charAt(i));
            }
            return number;
        }

        static long with(long number, char letter) {
            return number << BITS | (letter & 0x1F);
        }

        /** Whether the letters end as "author" begins. */
        static boolean endsInAuth(long letters) {
            return (letters & FOUR_LETTERS) == AUTH;
        }

        /** Where the word is in the table, -1 if it is none of the telling ones. */
        static int slotOf(long word) {
            int slot = slot(word);
            while (TABLE[slot] != 0 && TABLE[slot] != word) {
                slot = (slot + 1) % TABLE.length;
            }
            return TABLE[slot] == word ? slot : -1;
        }

        static boolean endsInDate(long word) {
            return (word & FOUR_LETTERS) == DATE;
        }

        private static boolean[] ofAsides() {
            boolean[] asides = new boolean[TABLE.length];
            for (String word : ASIDE) {
                asides[slotOf(number(word))] = true;
            }
            return asides;
        }
    }
}
