package org.investstat.fact.repeat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investstat.reference.PlaceNames;

/**
 * What is left of a company's name without its seat and its legal form: 深圳市恒力（集团）有限公司 and 恒力集团贵州分公司 are
 * both 恒力.
 */
final class InvestorNames {
    private static final Pattern LATIN_FORMS = Pattern.compile("(?:[\\s,.&]+(?:co|company|ltd|limited|inc|incorporated"
            + "|corp|corporation|gmbh|llc|llp|plc|pte|ag|sa|bv|nv|group|holdings?)\\b\\.?)+\\s*$");
    private static final Pattern FORMS = Pattern.compile("(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|分公司|公司|集团|股份|有限合伙|合伙企业)$");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[{【〔《<]([^)\\]}】〕》>]*)[)\\]}】〕》>]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]");
    /** Trades that hundreds of companies have in their names; alone they name nobody. */
    private static final Pattern TRADES = Pattern.compile("投资|科技|实业|置业|商贸|贸易|能源|控股|发展|管理|产业|建设|建筑|工程|新材料|材料"
            + "|农业|旅游|文化|开发|电子|电气|信息|技术|食品|服务|咨询|物流|环保|生物|医药|网络|数据|智能|制造|工业|房地产|矿业|中国");

    /** More than any name has: the work on a name grows faster than its length. */
    private static final int COMPARED = 500;

    private final PlaceNames places;

    InvestorNames(PlaceNames places) {
        this.places = places;
    }

    /** The part of an investor's or a project's name that is compared. */
    static String compared(String name) {
        return name.length() <= COMPARED ? name : name.substring(0, COMPARED);
    }

    /** Equal for names that are written differently but probably mean one investor; empty for a name without letters. */
    String key(String name) {
        String plain =
                Normalizer.normalize(compared(name), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String folded = PlaceNames.fold(LATIN_FORMS.matcher(plain).replaceAll(""));
        String whole =
                withoutForms(NO_WORD.matcher(withoutBracketedPlaces(folded)).replaceAll(""));
        String rest = withoutTrailingPlaces(places.withoutLeading(whole));
        boolean distinctive = rest.codePointCount(0, rest.length()) > 1
                && !TRADES.matcher(rest).replaceAll("").isEmpty();
        return distinctive ? rest : whole;
    }

    /** (贵州) and (集团) go with their brackets, what else stands in brackets stays. */
    private String withoutBracketedPlaces(String folded) {
        Matcher found = BRACKETED.matcher(folded);
        return found.replaceAll(match -> {
            String inner = match.group(1);
            boolean place = places.withoutLeading(inner).isEmpty() || inner.equals("中国");
            return Matcher.quoteReplacement(place ? "" : inner);
        });
    }

    private static String withoutForms(String name) {
        String rest = name;
        for (Matcher form = FORMS.matcher(rest); form.find() && form.start() > 0; form = FORMS.matcher(rest)) {
            rest = rest.substring(0, form.start());
        }
        return rest;
    }

    /** 恒力集团贵州(有限公司) is 恒力. */
    private String withoutTrailingPlaces(String name) {
        for (int from = 1; from < name.length(); from++) {
            if (places.names(name.substring(from))) {
                return withoutForms(name.substring(0, from));
            }
        }
        return name;
    }
}
