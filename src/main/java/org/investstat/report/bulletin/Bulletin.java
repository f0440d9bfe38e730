package org.investstat.report.bulletin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.investstat.report.Edition;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;

/** The sentences of all templates, filled in; a line with a figure that has no value is left out, and named. */
public final class Bulletin {
    private static final Text NOTHING_TO_SAY = Text.of(
            "截至{0}的数据写不出一句通稿：模板中的 {1} 句都缺值，已全部略去。",
            "As of {0} there is no sentence to say: all sentences of the templates ({1}) lack a value and are left out.");

    private final Edition edition;
    private final FigureIndex figures;
    private final List<OmittedLine> leftOut;
    private final Map<Lang, String> said = new EnumMap<>(Lang.class);

    private Bulletin(BulletinPlan plan, Edition edition) {
        this.edition = edition;
        this.leftOut = new ArrayList<>(plan.leftOut());
        List<QuotedCell> cells = plan.templates().stream()
                .flatMap(t -> t.lines().stream())
                .flatMap(Template.Line::slots)
                .map(Part.Slot::cell)
                .toList();
        this.figures = new FigureIndex(edition, cells);
        for (Lang lang : Lang.values()) {
            said.put(lang, text(lang, plan.templates()));
        }
    }

    public static Bulletin of(BulletinPlan plan, Edition edition) {
        return new Bulletin(plan, edition);
    }

    /** The Markdown of one language; empty where no template is in it. */
    public String in(Lang lang) {
        return said.getOrDefault(lang, "");
    }

    /** Every placeholder for which a line is not there, but for lines that may lack a value. */
    public List<OmittedLine> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * The same where nothing is left out.
     *
     * @throws Failure {@link ExitCode#DATA} with every placeholder for which a line is left out
     */
    public Bulletin requireWhole() {
        if (!leftOut.isEmpty()) {
            throw new Failure(
                    ExitCode.DATA, leftOut.stream().map(OmittedLine::refused).toList(), null);
        }
        return this;
    }

    private String text(Lang lang, List<Template> all) {
        Sentences sentences = new Sentences(edition, figures, lang);
        long unsaid = leftOut.stream()
                .filter(l -> l.lang() == lang)
                .map(OmittedLine::at)
                .distinct()
                .count();
        long saying = 0;
        List<String> texts = new ArrayList<>();
        for (Template template : all.stream().filter(t -> t.lang() == lang).toList()) {
            List<String> lines = new ArrayList<>();
            for (Template.Line line : template.lines()) {
                Optional<String> words = words(template, line, sentences);
                words.ifPresent(lines::add);
                boolean figure = line.slots().findAny().isPresent();
                saying += figure && words.isPresent() ? 1 : 0;
                unsaid += figure && words.isEmpty() ? 1 : 0;
            }
            texts.add(String.join("\n", Headings.withText(lines)).strip());
        }
        if (saying == 0 && unsaid > 0) {
            String asOf = Wording.of(lang).day(edition.imprint().asOf());
            texts.add(NOTHING_TO_SAY.with(asOf, unsaid).in(lang));
        }
        return texts.stream().filter(t -> !t.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** Nothing where a figure of the line has no value. */
    private Optional<String> words(Template template, Template.Line line, Sentences sentences) {
        StringBuilder out = new StringBuilder();
        boolean whole = true;
        for (Part part : line.parts()) {
            Optional<String> words = sentences.of(part);
            words.ifPresent(out::append);
            if (words.isEmpty()) {
                whole = false;
                if (!line.optional()) {
                    leftOut.add(OmittedLine.of(template, line, part.written(), sentences.why(part)));
                }
            }
        }
        return whole ? Optional.of(out.toString()) : Optional.empty();
    }
}
