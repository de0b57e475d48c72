package de.umsetzungsmonitor.web.index;

import de.umsetzungsmonitor.search.index.IndexAdministration;
import de.umsetzungsmonitor.search.index.IndexOverview;
import de.umsetzungsmonitor.web.page.SeeOther;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The search index of this instance: how it stands, and building it anew. */
@Controller
@RequestMapping("/admin/search-index")
@PreAuthorize("hasRole('ADMIN')")
class IndexController {

  private final IndexAdministration index;

  IndexController(IndexAdministration index) {
    this.index = index;
  }

  @GetMapping
  String page(Model model) {
    model.addAttribute("index", index.overview());
    model.addAttribute("many", IndexOverview.MANY);
    return "index/page";
  }

  /** Begins to build anew; whoever asks while that is under way sees how far it is. */
  @PostMapping
  ModelAndView rebuild() {
    index.rebuild();
    return SeeOther.at("/admin/search-index");
  }
}
