package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the forms and filters of pages offer, in the order in which they show it. */
@ControllerAdvice(annotations = Controller.class)
class Choices {

  @ModelAttribute
  void addTo(Model model) {
    model.addAttribute("organizations", List.of(Organization.values()));
    model.addAttribute("modalities", List.of(Modality.values()));
    model.addAttribute("addressees", List.of(Addressee.values()));
  }
}
