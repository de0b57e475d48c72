package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the forms and filters of pages offer, in the order in which they show it. */
@ControllerAdvice(annotations = Controller.class)
class Choices {

  @ModelAttribute("organizations")
  List<Organization> organizations() {
    return List.of(Organization.values());
  }

  @ModelAttribute("modalities")
  List<Modality> modalities() {
    return List.of(Modality.values());
  }

  @ModelAttribute("addressees")
  List<Addressee> addressees() {
    return List.of(Addressee.values());
  }
}
