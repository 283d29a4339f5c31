package io.github.leishu.ingest.meta;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creative Commons addresses to SPDX identifiers. */
final class Licenses {
    private static final Pattern LICENSE =
            Pattern.compile("(?i)creativecommons\\.org/licenses/(by(?:-nc)?(?:-sa|-nd)?)/(\\d\\.\\d)");
    private static final Pattern ZERO = Pattern.compile("(?i)creativecommons\\.org/publicdomain/zero/1\\.0");

    private Licenses() {}

    /** {@code CC-BY-SA-4.0} for such an address; anything else as it is. */
    static String spdx(String license) {
        Matcher matcher = LICENSE.matcher(license);
        if (matcher.find()) {
            return "CC-" + matcher.group(1).toUpperCase(Locale.ROOT) + "-" + matcher.group(2);
        }
        return ZERO.matcher(license).find() ? "CC0-1.0" : license;
    }
}
