package de.umsetzungsmonitor.domain.upload;

/** What a worker does with a file, in order. */
public enum UploadStage {
  /** The text is read from the file. */
  READ,
  /** The text is split into provisions. */
  SPLIT,
  /** Once people have accepted them, the provisions are stored. */
  STORE
}
