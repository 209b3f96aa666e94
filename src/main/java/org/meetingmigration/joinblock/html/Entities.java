package org.meetingmigration.joinblock.html;

import java.util.HashMap;
import java.util.Map;

/// Character references: every one of HTML 4, and those of HTML 5 that stand for ASCII and for letters of Europe.
final class Entities {

    /// What [#decode] says where no character reference begins.
    static final long NONE = -1;

    private static final String LATIN_1 = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
            acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde
            Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc
            Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml
            aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc
            otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
            """;

    private static final String OTHERS = """
            quot=22 amp=26 lt=3c gt=3e OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2c6
            tilde=2dc Alpha=391 Beta=392 Gamma=393 Delta=394 Epsilon=395 Zeta=396 Eta=397 Theta=398 Iota=399
            Kappa=39a Lambda=39b Mu=39c Nu=39d Xi=39e Omicron=39f Pi=3a0 Rho=3a1 Sigma=3a3 Tau=3a4 Upsilon=3a5
            Phi=3a6 Chi=3a7 Psi=3a8 Omega=3a9 alpha=3b1 beta=3b2 gamma=3b3 delta=3b4 epsilon=3b5 zeta=3b6 eta=3b7
            theta=3b8 iota=3b9 kappa=3ba lambda=3bb mu=3bc nu=3bd xi=3be omicron=3bf pi=3c0 rho=3c1 sigmaf=3c2
            sigma=3c3 tau=3c4 upsilon=3c5 phi=3c6 chi=3c7 psi=3c8 omega=3c9 thetasym=3d1 upsih=3d2 piv=3d6 ensp=2002
            emsp=2003 thinsp=2009 zwnj=200c zwj=200d lrm=200e rlm=200f ndash=2013 mdash=2014 lsquo=2018 rsquo=2019
            sbquo=201a ldquo=201c rdquo=201d bdquo=201e dagger=2020 Dagger=2021 bull=2022 hellip=2026 permil=2030
            prime=2032 Prime=2033 lsaquo=2039 rsaquo=203a oline=203e frasl=2044 euro=20ac image=2111 weierp=2118
            real=211c trade=2122 alefsym=2135 larr=2190 uarr=2191 rarr=2192 darr=2193 harr=2194 crarr=21b5 lArr=21d0
            uArr=21d1 rArr=21d2 dArr=21d3 hArr=21d4 forall=2200 part=2202 exist=2203 empty=2205 nabla=2207 isin=2208
            notin=2209 ni=220b prod=220f sum=2211 minus=2212 lowast=2217 radic=221a prop=221d infin=221e ang=2220
            and=2227 or=2228 cap=2229 cup=222a int=222b there4=2234 sim=223c cong=2245 asymp=2248 ne=2260 equiv=2261
            le=2264 ge=2265 sub=2282 sup=2283 nsub=2284 sube=2286 supe=2287 oplus=2295 otimes=2297 perp=22a5
            sdot=22c5 lceil=2308 rceil=2309 lfloor=230a rfloor=230b lang=2329 rang=232a loz=25ca spades=2660
            clubs=2663 hearts=2665 diams=2666 apos=27 AMP=26 LT=3c GT=3e QUOT=22 Tab=9 NewLine=a excl=21 num=23
            dollar=24 percnt=25 lpar=28 rpar=29 ast=2a plus=2b comma=2c period=2e sol=2f colon=3a semi=3b equals=3d
            quest=3f commat=40 lsqb=5b lbrack=5b bsol=5c rsqb=5d rbrack=5d Hat=5e lowbar=5f grave=60 lcub=7b
            lbrace=7b verbar=7c vert=7c rcub=7d rbrace=7d hyphen=2010 dash=2010 NonBreakingSpace=a0
            ZeroWidthSpace=200b phone=260e check=2713 cross=2717 star=2606 starf=2605 Ccaron=10c ccaron=10d
            Zcaron=17d zcaron=17e Rcaron=158 rcaron=159 ecaron=11b lstrok=142 Lstrok=141 aogon=105 eogon=119
            sacute=15b cacute=107 nacute=144 zacute=17a zdot=17c odblac=151 udblac=171 inodot=131 scedil=15f
            gbreve=11f Idot=130 tcaron=165 dcaron=10f ncaron=148 uring=16f boxh=2500 horbar=2015 numsp=2007
            puncsp=2008 emsp13=2004 emsp14=2005 hairsp=200a
            """;

    /// What the bytes 0x80 to 0x9F stand for in windows-1252; HTML reads numeric references so.
    private static final String WINDOWS_1252 =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039"
                    + "\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A"
                    + "\u0153\u009D\u017E\u0178";

    private static final int LONGEST = 16;
    private static final int LONGEST_WITHOUT_SEMICOLON = 6;
    private static final Map<String, Integer> NAMED = new HashMap<>();
    private static final Map<String, Integer> WITHOUT_SEMICOLON = new HashMap<>();

    static {
        var codePoint = 0xA0;
        for (var name : LATIN_1.strip().split("\\s+")) {
            WITHOUT_SEMICOLON.put(name, codePoint++);
        }
        WITHOUT_SEMICOLON.putAll(Map.of("amp", 38, "lt", 60, "gt", 62, "quot", 34));
        WITHOUT_SEMICOLON.putAll(Map.of("AMP", 38, "LT", 60, "GT", 62, "QUOT", 34));
        NAMED.putAll(WITHOUT_SEMICOLON);
        for (var entry : OTHERS.strip().split("\\s+")) {
            var equals = entry.indexOf('=');
            NAMED.put(entry.substring(0, equals), Integer.parseInt(entry.substring(equals + 1), 16));
        }
    }

    private Entities() {}

    /// Reads the character reference at an ampersand.
    ///
    /// @param limit where the text around it ends
    /// @param inAttribute there `&copy=1` and `&copya` stand for themselves, as in URLs
    /// @return the code point in the upper half, the position after the reference in the lower; or [#NONE]
    static long decode(String html, int ampersand, int limit, boolean inAttribute) {
        if (ampersand + 1 < limit && html.charAt(ampersand + 1) == '#') {
            return numeric(html, ampersand + 2, limit);
        }
        var start = ampersand + 1;
        var end = start;
        while (end < limit && end - start <= LONGEST && isAlphanumeric(html.charAt(end))) {
            end++;
        }
        if (end < limit && html.charAt(end) == ';') {
            var named = NAMED.get(html.substring(start, end));
            if (named != null) {
                return result(named, end + 1);
            }
        }
        return withoutSemicolon(html, start, end, limit, inAttribute);
    }

    private static long withoutSemicolon(String html, int start, int nameEnd, int limit, boolean inAttribute) {
        for (var end = Math.min(nameEnd, start + LONGEST_WITHOUT_SEMICOLON); end > start + 1; end--) {
            var named = WITHOUT_SEMICOLON.get(html.substring(start, end));
            if (named == null) {
                continue;
            }
            if (inAttribute && end < limit && (html.charAt(end) == '=' || isAlphanumeric(html.charAt(end)))) {
                return NONE;
            }
            return result(named, end);
        }
        return NONE;
    }

    private static long numeric(String html, int from, int limit) {
        var hex = from < limit && (html.charAt(from) | 0x20) == 'x';
        var start = hex ? from + 1 : from;
        var end = start;
        var value = 0;
        while (end < limit && isDigit(html.charAt(end), hex)) {
            value = Math.min(value * (hex ? 16 : 10) + Character.digit(html.charAt(end), 16), 0x110000);
            end++;
        }
        if (end == start) {
            return NONE;
        }
        return result(repaired(value), end < limit && html.charAt(end) == ';' ? end + 1 : end);
    }

    private static boolean isDigit(char c, boolean hex) {
        return (c >= '0' && c <= '9') || (hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    }

    private static int repaired(int value) {
        if (value >= 0x80 && value <= 0x9F) {
            return WINDOWS_1252.charAt(value - 0x80);
        }
        var impossible = value == 0 || value > Character.MAX_CODE_POINT || (value >= 0xD800 && value <= 0xDFFF);
        return impossible ? 0xFFFD : value;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    }

    private static long result(int codePoint, int end) {
        return ((long) codePoint << 32) | end;
    }

    static int codePoint(long result) {
        return (int) (result >>> 32);
    }

    static int end(long result) {
        return (int) result;
    }

    static String decodeAttribute(String html, int from, int to) {
        var ampersand = html.indexOf('&', from, to);
        if (ampersand < 0) {
            return html.substring(from, to);
        }
        var decoded = new StringBuilder(to - from);
        var at = from;
        while (ampersand >= 0) {
            decoded.append(html, at, ampersand);
            var result = decode(html, ampersand, to, true);
            decoded.appendCodePoint(result == NONE ? '&' : codePoint(result));
            at = result == NONE ? ampersand + 1 : end(result);
            ampersand = html.indexOf('&', at, to);
        }
        return decoded.append(html, at, to).toString();
    }
}
