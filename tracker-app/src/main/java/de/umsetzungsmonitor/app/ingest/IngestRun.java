package de.umsetzungsmonitor.app.ingest;

import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.ingest.DocumentIngest;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.IngestResult;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Brings files in one after the other, never more than one of them in memory. */
class IngestRun {

  private static final Logger log = LoggerFactory.getLogger(IngestRun.class);
  private static final String BY = "system";

  private final DocumentIngest ingest;
  private final ReadLimits settings;
  private final Sentences sentences = new Sentences();
  private final JsonMapper json;

  IngestRun(DocumentIngest ingest, ReadLimits settings, JsonMapper json) {
    this.ingest = ingest;
    this.settings = settings;
    this.json = json;
  }

  /**
   * Brings in what was asked for and prints a line for each file as soon as it is done.
   *
   * @return whether every file is in the database now, or would be
   */
  boolean run(IngestArguments arguments, PrintStream out) {
    Report report = new Report(arguments, out);
    FileTree tree = new FileTree(report);
    arguments.paths().forEach(tree::walk);
    return report.allFine;
  }

  private final class Report implements FileTree.Visitor {

    private final IngestArguments arguments;
    private final PrintStream out;
    private boolean allFine = true;

    Report(IngestArguments arguments, PrintStream out) {
      this.arguments = arguments;
      this.out = out;
    }

    @Override
    public void file(Path file) {
      print(lineOf(file, arguments));
    }

    @Override
    public void unreadable(Path folder, IOException reason) {
      print(IngestLine.unreadable(folder, reason));
    }

    private void print(IngestLine line) {
      out.println(json.writeValueAsString(line));
      out.flush();
      allFine &= line.isFine();
    }
  }

  private IngestLine lineOf(Path file, IngestArguments arguments) {
    try {
      return IngestLine.of(file, bring(file, arguments), arguments.dryRun(), sentences);
    } catch (IOException e) {
      return IngestLine.unreadable(file, e);
    } catch (RuntimeException e) {
      log.error("{} was not brought in", file, e);
      return IngestLine.failed(file, e);
    }
  }

  private IngestResult bring(Path file, IngestArguments arguments) throws IOException {
    if (Files.size(file) > settings.maxBytes()) {
      return new IngestResult.Rejected(RejectionReason.TOO_LARGE);
    }
    SourceFile source = SourceFile.named(file.toString(), Files.readAllBytes(file));
    GivenMetadata given = GivenMetadata.bindingFor(arguments.organization());
    return arguments.dryRun() ? ingest.examine(source, given) : ingest.ingest(source, given, BY);
  }
}
