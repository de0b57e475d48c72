package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The page that chooses what to export and says beforehand what the file will hold. */
@Controller
class ExportController {

  private static final int PREVIEW_ROWS = 5;

  private final ExportSelections selections;
  private final StatusRows rows;
  private final PolicyDocuments documents;

  ExportController(ExportSelections selections, StatusRows rows, PolicyDocuments documents) {
    this.selections = selections;
    this.rows = rows;
    this.documents = documents;
  }

  /** A document to choose. */
  record DocumentChoice(String slug, String name) {}

  @GetMapping("/exports")
  @PreAuthorize("hasAnyRole('AUDITOR', 'COORDINATOR')")
  ModelAndView page(
      @ModelAttribute("form") ExportForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    CsvDialect dialect = selections.dialect(form, CsvDialect.EXCEL_DE, errors);
    StatusSelection selection = selections.read(form, me, errors);
    choices(model, me);
    model.addAttribute("dialect", dialect.parameter());
    model.addAttribute("selection", selection);
    model.addAttribute("singleStates", form.singleStates());
    if (errors.hasErrors()) {
      return new ModelAndView("export/exports", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    model.addAttribute("summary", rows.summary(selection));
    model.addAttribute("values", StatusBar.legend());
    model.addAttribute("preview", rows.first(selection, PREVIEW_ROWS));
    model.addAttribute("columns", StatusColumns.NAMES.size());
    model.addAttribute("download", form.download(selection.asOf().toString(), dialect));
    return new ModelAndView("export/exports");
  }

  private void choices(Model model, SignedIn me) {
    model.addAttribute(
        "documents",
        documents.list(null).stream()
            .map(document -> new DocumentChoice(document.slug(), document.citation()))
            .toList());
    model.addAttribute("groups", StateGroups.names());
    model.addAttribute("kinds", List.of(ProvisionKind.values()));
    model.addAttribute("dialects", CsvDialect.parameters());
    model.addAttribute("today", selections.today());
    model.addAttribute("ownStates", me.has(Role.AUDITOR) ? List.of() : me.getStates());
  }
}
