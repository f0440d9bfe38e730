package org.investstat.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.investstat.text.Text;

/** The eight stages of the work flow in their order, the milestones after them, and the end of a project. */
public enum Stage {
    LEAD("lead", "发掘", true),
    FOLLOW_UP("follow_up", "跟进", true),
    NEGOTIATION("negotiation", "洽谈", true),
    ASSESSMENT("assessment", "评估", true),
    DECISION("decision", "决策", true),
    SIGNING("signing", "签约", true),
    CONSTRUCTION("construction", "建设", true),
    FULFILMENT("fulfilment", "兑现", true),
    LANDED("landed", "落地", false),
    PRODUCTION("production", "投产", false),
    ABOVE_SCALE("above_scale", "上规", false),
    TERMINATED("terminated", "终止", false);

    private final String id;
    private final String title;
    private final boolean inFlow;

    Stage(String id, String title, boolean inFlow) {
        this.id = id;
        this.title = title;
        this.inFlow = inFlow;
    }

    public String id() {
        return id;
    }

    public Text title() {
        return Text.of(title, id.replace('_', ' '));
    }

    /** One of the eight stages of the flow, not a milestone. */
    public boolean inFlow() {
        return inFlow;
    }

    /** The column of the projects fact that holds the first day of this stage. */
    public String dateColumn() {
        return id + "_on";
    }

    public static Optional<Stage> named(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }

    public static String[] ids() {
        return Arrays.stream(values()).map(Stage::id).toArray(String[]::new);
    }

    /** Stages and milestones in the order in which a project can reach them, its end last. */
    public static List<Stage> all() {
        return List.of(values());
    }

    /** The eight stages, first to last. */
    public static List<Stage> flow() {
        return Arrays.stream(values()).filter(Stage::inFlow).toList();
    }
}
