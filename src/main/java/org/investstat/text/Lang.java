package org.investstat.text;

import java.util.Locale;

/** The languages that messages, titles and reports exist in. */
public enum Lang {
    ZH,
    EN;

    /** Chinese for a Chinese locale, else English. */
    public static Lang of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }
}
