package io.github.leishu.ingest.source;

import java.util.BitSet;

/** How much a text looks like something a person wrote: what tells the right charset from the wrong ones. */
final class Plausibility {
    /** The most frequent characters of running Chinese, Japanese and Korean text, in both Chinese scripts. */
    private static final String COMMON =
            "的一是不了在人有我他這这個个們们中來来上大為为和國国地到以說说時时要就出會会可也你對对生能而子那得於于著着下自之年過过發发後后作裡里用道行所然家種种事成方多經经么去法學学如都同現现當当沒没動动面起看定天分還还進进好小部其些主樣样理心她本前開开但因只從从想實实日軍军者意無无力它與与長长把機机十民第公此已工使情明性知全三又關关點点正業业外將将兩两高間间由問问很最重並并物手應应戰战向頭头文體体政美相見见被利什二等產产或新己制身果加西斯月話话合回特代內内信表化老給给世位次度門门任常先海通教兒儿原東东聲声提立及比員员解水名真論论處处走義义各入幾几口認认條条平系氣气題题活爾尔更別别打女變变四神總总何電电數数安少報报才結结反受目太量再感建務务做接必場场件計计管期市直德資资命山金指克許许統统區区保至隊队形社便空決决治展馬马科司五基眼書书非則则聽听白卻却界達达光放強强即像難难且權权思王象完設设式色路記记南品住告類类求據据程北邊边死張张該该交規规萬万取拉格望覺觉術术領领共確确傳传師师觀观清今切院讓让識识候帶带導导爭争運运"
                    + "のにはをたがでてとしれさあるいこれもなかりらよまだ年月日、。，；：？！「」『』（）《》“”"
                    + "이다의는을에가고하한지사기로어도리자인를아정해";

    /** A bit for each UTF-16 unit; never written after it is made. */
    private static final BitSet IS_COMMON = COMMON.chars().collect(BitSet::new, BitSet::set, BitSet::or);

    private Plausibility() {}

    /** Mean over the non-ASCII characters of {@code text}: about 1 for text, below 0 for garbage; 0 without any. */
    static double of(String text) {
        long count = 0;
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                sum += value(c, i == 0 ? ' ' : text.charAt(i - 1));
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double value(char c, char before) {
        if (IS_COMMON.get(c)) {
            return 2;
        }
        if (c == 0xFFFD || (c < 0xA0) || (c >= 0xE000 && c <= 0xF8FF)) {
            return -5;
        }
        if (Character.isSurrogate(c)) {
            return -1;
        }
        boolean han = c >= 0x4E00 && c <= 0x9FFF;
        boolean syllable = c >= 0xAC00 && c <= 0xD7A3;
        boolean kana = c >= 0x3040 && c <= 0x30FF;
        if (han || syllable || kana) {
            return 0.5;
        }
        if (c >= 0xFF61 && c <= 0xFF9F) {
            return -1; // half-width katakana: what Chinese bytes look like in Shift_JIS
        }
        if (c >= 0x370 && c < 0x1100) {
            return alphabetic(c, before);
        }
        // Accented letters among ASCII ones are a Western word; in rows they are misread double bytes.
        boolean latin = c < 0x250 || (c >= 0x2010 && c <= 0x2122);
        return latin && before < 0x80 ? 1.2 : -0.5;
    }

    /** Greek to Georgian: letters of one script stand in rows, small ones after at most one capital. */
    private static double alphabetic(char c, char before) {
        if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
            return -0.5;
        }
        boolean begins = before < 0x80;
        boolean together = Character.UnicodeScript.of(c) == Character.UnicodeScript.of(before);
        if (Character.isUpperCase(c) && !begins) {
            return Character.isUpperCase(before) ? 0.3 : -1;
        }
        return begins ? 0.8 : together ? 1 : -0.5;
    }
}
