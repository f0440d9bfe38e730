package org.investstat.report.bulletin;

import java.util.List;

/**
 * The bulletin before there are figures.
 *
 * @param templates in the order of the bulletin, without the lines that are known to have no value
 * @param leftOut why those lines are not there
 */
public record BulletinPlan(List<Template> templates, List<OmittedLine> leftOut) {
    public BulletinPlan {
        templates = List.copyOf(templates);
        leftOut = List.copyOf(leftOut);
    }
}
