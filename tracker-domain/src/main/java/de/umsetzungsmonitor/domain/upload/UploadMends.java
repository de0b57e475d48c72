package de.umsetzungsmonitor.domain.upload;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** What people mended in the split of an upload, step by step. */
@Embeddable
class UploadMends {

  @ElementCollection
  @CollectionTable(name = "upload_mend", joinColumns = @JoinColumn(name = "upload_id"))
  @OrderColumn(name = "step")
  private List<UploadMend> steps = new ArrayList<>();

  void add(UploadMend step) {
    steps.add(step);
  }

  /**
   * Takes the last step away.
   *
   * @return false if there is none
   */
  boolean undo() {
    if (steps.isEmpty()) {
      return false;
    }
    steps.removeLast();
    return true;
  }

  List<UploadMend> steps() {
    return List.copyOf(steps);
  }
}
