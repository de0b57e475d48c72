package de.umsetzungsmonitor.ingest.mend;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One change that somebody makes in a split. The present state of a split is the split as it was
 * read with all its mends applied in order, so a mend is stored as JSON and its names stay.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mend")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ChangeKind.class, name = "kind"),
  @JsonSubTypes.Type(value = Cut.class, name = "cut"),
  @JsonSubTypes.Type(value = Drop.class, name = "drop"),
  @JsonSubTypes.Type(value = Merge.class, name = "merge"),
  @JsonSubTypes.Type(value = Relabel.class, name = "label"),
  @JsonSubTypes.Type(value = Rewrite.class, name = "text"),
  @JsonSubTypes.Type(value = TakeUp.class, name = "take")
})
public sealed interface Mend permits ChangeKind, Cut, Drop, Merge, Relabel, Rewrite, TakeUp {

  /** Which piece of the split it changes. */
  int key();

  /**
   * The split with this change. The one given stays as it is.
   *
   * @throws FlawedMend if the change cannot be made, with the reason
   */
  MendedSplit apply(MendedSplit split);
}
