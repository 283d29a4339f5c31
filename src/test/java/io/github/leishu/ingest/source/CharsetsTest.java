package io.github.leishu.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
    private static final String SIMPLIFIED = "科学家发现，这种技术可以在细胞里修改基因，但是还不知道它会不会有别的影响。我们问了三位研究人员。";
    private static final String TRADITIONAL = "科學家發現，這種技術可以在細胞裡修改基因，但是還不知道它會不會有別的影響。我們問了三位研究人員。";
    private static final String JAPANESE = "研究者たちは、この技術を使って細胞の中の遺伝子を書き換えることができると発表しました。";
    private static final String KOREAN = "연구자들은 이 기술을 사용하여 세포 안의 유전자를 고칠 수 있다고 발표했습니다.";
    private static final String WESTERN =
            "Der Käse aus der Schweiz schmeckt für viele Gäste größer als früher, naïve café.";

    private static String decode(String text, String charset) {
        return Charsets.decode(text.getBytes(Charset.forName(charset))).text();
    }

    @ParameterizedTest
    @CsvSource({"GBK", "GB18030", "GB2312"})
    void detectsUndeclaredSimplifiedChinese(String charset) {
        assertEquals(SIMPLIFIED, decode(SIMPLIFIED, charset));
    }

    @Test
    void detectsUndeclaredBig5() {
        String text = TRADITIONAL.replace("裡", "內");
        assertEquals(text, decode(text, "Big5"));
    }

    @ParameterizedTest
    @CsvSource({"Shift_JIS", "EUC-JP"})
    void detectsUndeclaredJapanese(String charset) {
        assertEquals(JAPANESE, decode(JAPANESE, charset));
    }

    @Test
    void detectsUndeclaredKorean() {
        assertEquals(KOREAN, decode(KOREAN, "EUC-KR"));
    }

    @Test
    void readsWesternTextAsWindows1252() {
        assertEquals(WESTERN, decode(WESTERN, "windows-1252"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16"})
    void readsUtf16WithAndWithoutMark(String charset) {
        String page = "<html><head><title>t</title></head><body><p>" + SIMPLIFIED + "</p></body></html>";
        assertEquals(page, decode(page, charset));
    }

    @Test
    void validUtf8OverrulesALyingDeclaration() {
        String page = "<meta charset=gb2312><p>" + TRADITIONAL;
        assertEquals(page, decode(page, "UTF-8"));
    }

    @Test
    void declaredGb2312MeansGb18030() {
        String page = "<meta http-equiv=content-type content='text/html; charset=gb2312'><p>朱镕基、㐂" + SIMPLIFIED;
        assertEquals(page, decode(page, "GB18030"));
    }

    @Test
    void declaredBig5MeansHongKongsSupplement() {
        String page = "<meta charset=big5><p>嘅喺" + TRADITIONAL.replace("裡", "內");
        assertEquals(page, decode(page, "Big5-HKSCS"));
    }

    @Test
    void findsADeclarationBehindLongScripts() {
        String page = "<script>" + "x".repeat(20_000) + "</script><meta charset='gbk'><p>" + SIMPLIFIED;
        assertEquals(page, decode(page, "GBK"));
    }

    @Test
    void singleByteDeclarationsOfChinesePagesAreNotBelieved() {
        String page = "<meta charset=iso-8859-1><p>" + SIMPLIFIED.repeat(5);
        assertEquals(page, decode(page, "GBK"));
    }

    @Test
    void fewBadBytesDoNotChangeTheCharset() {
        byte[] bytes = ("<meta charset=gbk><p>" + SIMPLIFIED.repeat(20) + "##").getBytes(Charset.forName("GBK"));
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertEquals("GB18030", Charsets.decode(bytes).charset());
    }

    @Test
    void forgivesACharacterCutOffAtTheEnd() {
        byte[] whole = TRADITIONAL.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "UTF-8",
                Charsets.decode(java.util.Arrays.copyOf(whole, whole.length - 1))
                        .charset());
    }

    @Test
    void dropsTheByteOrderMark() {
        assertEquals(
                "a",
                Charsets.decode(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a'})
                        .text());
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithoutMarkOrMarkup(String charset) {
        assertEquals(SIMPLIFIED, decode(SIMPLIFIED, charset));
    }

    @Test
    void readsJapaneseBetweenEscapes() {
        assertEquals(JAPANESE, decode(JAPANESE, "ISO-2022-JP"));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R"})
    void detectsUndeclaredCyrillic(String charset) {
        String text = "Исследователи сообщили, что эта технология позволяет изменять гены внутри клетки.";
        assertEquals(text, decode(text, charset));
    }

    @ParameterizedTest
    @CsvSource({"Big5,gb2312", "Big5,x-user-defined", "Big5,utf-8", "Big5,iso-8859-1"})
    void doesNotBelieveADeclarationThatMakesNoSense(String charset, String declared) {
        String page = "<meta charset=" + declared + "><p>" + TRADITIONAL.replace("裡", "內");
        assertEquals(page, decode(page, charset));
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-7,Ο καιρός στην Αθήνα είναι πολύ ζεστός σήμερα.", "TIS-620,สวัสดีครับ วันนี้อากาศดีมาก"})
    void believesADeclarationThatMakesSense(String charset, String text) {
        String page = "<meta charset=" + charset + "><p>" + text;
        assertEquals(page, decode(page, charset));
    }

    @Test
    void believesTheServerWhereThePageIsSilent() {
        byte[] bytes = "<p>короткий".getBytes(Charset.forName("KOI8-R"));
        assertEquals(
                "<p>короткий",
                Charsets.decode(bytes, java.util.Optional.of("koi8-r")).text());
    }
}
