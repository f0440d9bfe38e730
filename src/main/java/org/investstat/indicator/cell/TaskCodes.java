package org.investstat.indicator.cell;

import java.util.stream.Stream;

/** The codes of a task that unites blocks, of its own like those of any partition. */
final class TaskCodes implements CodeBook {
    private final Dictionary<String> regions = new Dictionary<>();
    private final Dictionary<String>[] members;
    private final Dictionary<String>[] texts;

    /** Codes for words such as a block has. */
    TaskCodes(CellBlock like) {
        this.members = dictionaries(like.members().length);
        this.texts = dictionaries(like.texts().length);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Dictionary<String>[] dictionaries(int count) {
        return Stream.generate(Dictionary::new).limit(count).toArray(Dictionary[]::new);
    }

    @Override
    public int region(String word) {
        return regions.code(word);
    }

    @Override
    public int member(int dimension, String word) {
        return members[dimension].code(word);
    }

    @Override
    public int text(int column, String word) {
        return texts[column].code(word);
    }

    String[] regions() {
        return regions.texts();
    }

    String[][] members() {
        return Stream.of(members).map(Dictionary::texts).toArray(String[][]::new);
    }

    String[][] texts() {
        return Stream.of(texts).map(Dictionary::texts).toArray(String[][]::new);
    }
}
