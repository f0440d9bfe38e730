package org.investstat.report.bulletin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.investstat.config.Problems;
import org.investstat.report.Edition;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.Lang;
import org.investstat.table.Text;
import org.jspecify.annotations.Nullable;

/** The sentences of all templates, filled in. */
public final class Bulletin {
    private final List<Template> templates;

    private @Nullable Edition edition;
    private Map<Lang, String> said = Map.of();

    /** @param templates in the order of the bulletin */
    public Bulletin(List<Template> templates) {
        this.templates = List.copyOf(templates);
    }

    /**
     * The Markdown of one language; empty where no template is in it. An edition is put into words once.
     *
     * @throws Failure {@link ExitCode#DATA} with every figure that has no value in a line that must have it
     */
    @SuppressWarnings(
            "ReferenceEquality") // a run has one edition, and comparing its figures would cost more than the words
    public synchronized String in(Lang lang, Edition asked) {
        if (edition != asked) {
            said = said(asked);
            edition = asked;
        }
        return said.getOrDefault(lang, "");
    }

    private Map<Lang, String> said(Edition asked) {
        List<Cell> cells = templates.stream()
                .flatMap(t -> t.lines().stream())
                .flatMap(Template.Line::slots)
                .map(Part.Slot::cell)
                .toList();
        FigureIndex figures = new FigureIndex(asked, cells);
        Problems missing = new Problems();
        Map<Lang, String> all = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            all.put(lang, text(lang, new Sentences(asked, figures, lang), missing));
        }
        if (!missing.all().isEmpty()) {
            throw new Failure(ExitCode.DATA, missing.all(), null);
        }
        return all;
    }

    private String text(Lang lang, Sentences sentences, Problems missing) {
        return templates.stream()
                .filter(t -> t.lang() == lang)
                .map(t -> String.join("\n", Headings.withText(lines(t, sentences, missing))))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static List<String> lines(Template template, Sentences sentences, Problems missing) {
        List<String> lines = new ArrayList<>();
        for (Template.Line line : template.lines()) {
            StringBuilder out = new StringBuilder();
            boolean whole = true;
            for (Part part : line.parts()) {
                Optional<String> words = sentences.of(part);
                words.ifPresent(out::append);
                if (words.isEmpty()) {
                    whole = false;
                    if (!line.optional()) {
                        missing.add(template.at(line), nothingFor(part));
                    }
                }
            }
            if (whole) {
                lines.add(out.toString());
            }
        }
        return lines;
    }

    private static Text nothingFor(Part part) {
        String written = part instanceof Part.Slot slot ? slot.written() : "{period}";
        String cell = part instanceof Part.Slot slot ? shown(slot.cell()) : "";
        return Text.of(
                        "{0} 没有值（{1}）；请改正占位符，或在行首加 ? 使该行无值时略去",
                        "{0} has no value ({1}); correct the placeholder, or begin the line with ? to leave it out then")
                .with(written, cell);
    }

    private static String shown(Cell cell) {
        StringBuilder shown = new StringBuilder(cell.indicator() + ", " + cell.region() + ", " + cell.period());
        cell.where().forEach((dimension, member) -> shown.append(", " + dimension.id() + "=" + member));
        return shown.toString();
    }
}
