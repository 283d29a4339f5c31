package io.github.leishu.ingest.thread;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users/7",
                "user",
                "user-7.html",
                "https://example.org/Members/x",
                "?go=1&profile=3",
                "space.php?x=1",
                "/@name/",
                "https://example.org/~name",
                "home.php?mod=x&UID=12",
                "memberlist.php?mode=viewprofile"
            })
    void knowsMembersPages(String href) {
        assertTrue(Profiles.isProfile(href), href);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/news/1", "/super-user/7", "/username", "/users_7", "mail@example.org", "/@"})
    void knowsOtherPages(String href) {
        assertFalse(Profiles.isProfile(href), href);
    }
}
