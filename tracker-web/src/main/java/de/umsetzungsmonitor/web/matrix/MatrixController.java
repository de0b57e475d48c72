package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.search.index.TaggedWith;
import de.umsetzungsmonitor.web.export.StateGroups;
import de.umsetzungsmonitor.web.page.DocumentFields;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusBar;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of provisions × states. */
@Controller
class MatrixController {

  private final MatrixQueries queries;
  private final MatrixPages pages;
  private final PolicyDocuments documents;
  private final DocumentFields fields;

  MatrixController(
      MatrixQueries queries, MatrixPages pages, PolicyDocuments documents, DocumentFields fields) {
    this.queries = queries;
    this.pages = pages;
    this.documents = documents;
    this.fields = fields;
  }

  /** A page of rows. Where nothing at all is asked for, the youngest document is shown. */
  @GetMapping(MatrixForm.PATH)
  @PreAuthorize("isAuthenticated()")
  ModelAndView page(
      @ModelAttribute("form") MatrixForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    if (request.getParameterMap().isEmpty()) {
      Optional<String> youngest = documents.youngest();
      if (youngest.isPresent()) {
        return SeeOther.at(MatrixForm.PATH + "?document=" + youngest.get());
      }
    }
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Push-Url", form.address());
    }
    MatrixQuery query = queries.read(form, errors);
    ModelAndView page =
        new ModelAndView("matrix/page")
            .addObject("picks", fields.several(form.document()))
            .addObject("groups", StateGroups.names())
            .addObject("tagged", TaggedWith.values())
            .addObject("values", StatusBar.legend())
            .addObject("today", queries.today());
    if (errors.hasErrors()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return page.addObject("matrix", pages.of(query, me, locale));
  }

  /**
   * One row as it is now, for a page on which a cell has changed.
   *
   * @param provision as {@code slug/eId}
   */
  @GetMapping(path = MatrixForm.PATH + "/row", produces = "text/html;charset=UTF-8")
  @ResponseBody
  @PreAuthorize("isAuthenticated()")
  String row(
      @ModelAttribute("form") MatrixForm form,
      BindingResult errors,
      @RequestParam String provision,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    ProvisionAddress address =
        MatrixForm.address(provision).orElseThrow(() -> new ProvisionNotFound(provision, ""));
    MatrixQuery query = queries.read(form, errors);
    if (errors.hasErrors()) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return pages.row(address, query, me, locale).stream()
        .findFirst()
        .orElseThrow(() -> new ProvisionNotFound(address.slug(), address.eId()));
  }
}
