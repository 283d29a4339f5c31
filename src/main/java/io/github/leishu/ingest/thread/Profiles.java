package io.github.leishu.ingest.thread;

import java.util.Locale;
import java.util.Set;

/** Tells links to members' pages: {@code /users/7}, {@code ?uid=7}, {@code /@name}. */
final class Profiles {
    private static final Set<String> PLACES = Set.of(
            "user",
            "users",
            "u",
            "profile",
            "profiles",
            "member",
            "members",
            "memberlist",
            "people",
            "person",
            "author",
            "authors",
            "nation",
            "space",
            "home");
    private static final int LONGEST_PLACE = 10;

    private Profiles() {}

    static boolean isProfile(String href) {
        return namesPlace(href) || endsInHandle(href) || asksForMember(href);
    }

    /** Whether a part of the address, between separators, is one of the places where members' pages are kept. */
    private static boolean namesPlace(String href) {
        int start = 0;
        for (int i = 0; i <= href.length(); i++) {
            char c = i < href.length() ? href.charAt(i) : '/';
            if ("/?&=~.-".indexOf(c) < 0) {
                continue;
            }
            boolean ends = "/=.?-".indexOf(c) >= 0;
            boolean place = ends && i > start && i - start <= LONGEST_PLACE;
            if (place && PLACES.contains(href.substring(start, i).toLowerCase(Locale.ROOT))) {
                return true;
            }
            // A hyphen ends a place and begins none: user-7, but not super-user.
            start = c == '-' ? Integer.MAX_VALUE : i + 1;
        }
        return false;
    }

    /** {@code /~name} or {@code /@name}, perhaps with a slash behind it. */
    private static boolean endsInHandle(String href) {
        int end = href.endsWith("/") ? href.length() - 1 : href.length();
        int start = end;
        while (start > 0 && isHandle(href.charAt(start - 1))) {
            start--;
        }
        return start < end
                && start > 1
                && (href.charAt(start - 1) == '~' || href.charAt(start - 1) == '@')
                && href.charAt(start - 2) == '/';
    }

    private static boolean isHandle(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-';
    }

    /** {@code uid=7}, {@code mode=viewprofile}. */
    private static boolean asksForMember(String href) {
        for (int i = href.indexOf('='); i >= 0; i = href.indexOf('=', i + 1)) {
            if (href.regionMatches(true, i - 3, "uid", 0, 3)
                    || href.regionMatches(true, i - 4, "mode=viewprofile", 0, 16)) {
                return true;
            }
        }
        return false;
    }
}
