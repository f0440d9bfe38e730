package org.investstat.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.Facts;
import org.investstat.table.Stage;
import org.jspecify.annotations.Nullable;

/** The rows of {@link Facts#PROJECT_STAGES}: what a project has reached, and how long it took. */
public final class StageRows {
    private static final int SIGNED_ON = SignedProjects.SCHEMA.fieldIndex("signed_on");
    /** Where a project's row has the day of each stage. */
    private static final Map<Stage, Integer> DAYS = Stage.all().stream()
            .collect(Collectors.toMap(stage -> stage, stage -> SignedProjects.SCHEMA.fieldIndex(stage.dateColumn())));

    private StageRows() {}

    /**
     * One row per project and stage reached.
     *
     * @param signed of {@link SignedProjects}
     */
    public static Rows apply(Rows signed, ReferenceColumns reference) {
        Value<Reached, String> origin = Columns.column(signed.schema(), "origin_code", Reached::project);
        Columns<Reached> columns = Columns.<Reached>of(
                        Facts.PROJECT_STAGES.table().struct())
                .with("left_on", Reached::leftOn)
                .with("previous_stage_on", Reached::previousOn)
                .with("next_stage_on", Reached::nextOn)
                .with("has_next_stage", Reached::hasNext)
                .with("next_stage_reached", Reached::nextReached)
                .with("days_since_previous_stage", stage -> stage.daysSince(stage.previousOn()))
                .with("days_since_signing", stage -> stage.daysSince(stage.signedOn()))
                .with("days_since_construction", stage -> stage.daysSince(stage.day(Stage.CONSTRUCTION)))
                .with("origin_groups", stage -> reference.groups(origin.of(stage), stage.on()))
                .from(StageEvents.SCHEMA, Reached::event)
                .from(signed.schema(), Reached::project);
        return signed.flatMap(
                columns.schema(),
                project -> SignedProjects.events(project).stream()
                        .map(event -> columns.values(new Reached(project, event, StageEvents.stage(event))))
                        .toList());
    }

    /** A stage that a project has reached, and the event that says so. */
    private record Reached(Row project, Row event, Stage stage) {
        LocalDate on() {
            return StageEvents.on(event);
        }

        @Nullable
        LocalDate day(Stage other) {
            return day(Objects.requireNonNull(DAYS.get(other)));
        }

        private @Nullable LocalDate day(int column) {
            return project.isNullAt(column) ? null : project.getLocalDate(column);
        }

        @Nullable
        LocalDate signedOn() {
            return day(SIGNED_ON);
        }

        /** The stage so many places further in the flow; null beyond its ends and for milestones. */
        private @Nullable Stage inFlow(int further) {
            int place = Stage.flow().indexOf(stage);
            int other = place + further;
            return place < 0 || other < 0 || other >= Stage.flow().size()
                    ? null
                    : Stage.flow().get(other);
        }

        @Nullable
        LocalDate previousOn() {
            Stage previous = inFlow(-1);
            return previous == null ? null : day(previous);
        }

        boolean hasNext() {
            return inFlow(1) != null;
        }

        @Nullable
        LocalDate nextOn() {
            Stage next = inFlow(1);
            return next == null ? null : day(next);
        }

        boolean nextReached() {
            return nextOn() != null;
        }

        /** The first day of anything beyond a stage of the flow; empty for milestones. */
        @Nullable
        LocalDate leftOn() {
            if (!stage.inFlow()) {
                return null;
            }
            List<Stage> all = Stage.all();
            Stream<@Nullable LocalDate> beyond =
                    all.subList(all.indexOf(stage) + 1, all.size()).stream().map(this::day);
            return Stream.concat(beyond, Stream.ofNullable(signedOn()))
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        /** Days from another date; empty where it is missing or later. */
        @Nullable
        Long daysSince(@Nullable LocalDate other) {
            return other == null || other.isAfter(on()) ? null : (Long) ChronoUnit.DAYS.between(other, on());
        }
    }
}
