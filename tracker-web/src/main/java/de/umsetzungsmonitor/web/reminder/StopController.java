package de.umsetzungsmonitor.web.reminder;

import de.umsetzungsmonitor.domain.reminder.Reminders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Ends somebody's mails from within a mail, where nobody is signed in (RFC 8058). */
@Controller
@RequestMapping("/reminders/stop/{key}")
@PreAuthorize("permitAll()")
class StopController {

  private final Reminders reminders;

  StopController(Reminders reminders) {
    this.reminders = reminders;
  }

  /** Asks first, since mail servers follow the links in mails. */
  @GetMapping
  @PreAuthorize("permitAll()")
  ModelAndView ask() {
    return new ModelAndView("reminder/stop", "stopped", false);
  }

  @PostMapping
  @PreAuthorize("permitAll()")
  ModelAndView stop(@PathVariable String key) {
    if (!reminders.stop(key)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new ModelAndView("reminder/stop", "stopped", true);
  }
}
