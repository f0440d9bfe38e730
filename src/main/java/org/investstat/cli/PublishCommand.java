package org.investstat.cli;

import org.investstat.cli.screen.Console;
import org.investstat.cli.screen.ShownProgress;
import org.investstat.command.Application;
import org.investstat.command.PublishRequest;
import org.investstat.command.PublishSummary;
import org.investstat.command.VerifySummary;
import org.investstat.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a run that is there already the published one. */
@Command(name = "publish")
final class PublishCommand implements Action {
    private static final Text PUBLISHED = Text.of("已发布：批次 {0}，数据截止日 {1}", "Published: run {0}, as of {1}");
    private static final Text WHERE = Text.of("位置：{0}", "Where: {0}");
    private static final Text BEFORE = Text.of("此前发布的是：{0}", "Published before: {0}");

    @Parameters(paramLabel = "RUN", descriptionKey = "publish-run")
    String run = "";

    @Mixin
    PointerOptions pointer = new PointerOptions();

    @Mixin
    StatusFileOption status = new StatusFileOption();

    @Mixin
    SigningOption signing = new SigningOption();

    @Mixin
    OutputOptions where = new OutputOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        PublishRequest request = new PublishRequest(
                where.request(), Arguments.runId("RUN", run), pointer.options(), status.file, signing.key);
        PublishSummary published;
        try (ShownProgress progress = ShownProgress.on(console)) {
            published = application.publish(request, progress);
        }
        VerifySummary verified = published.verified();
        console.say(PUBLISHED.with(verified.runId(), verified.asOf()));
        console.say(WHERE.with(published.path()));
        published.before().ifPresent(id -> console.say(BEFORE.with(id)));
    }
}
