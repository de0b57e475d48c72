package de.umsetzungsmonitor.ingest.source;

/** Is told how far the reading of a file has come. */
@FunctionalInterface
public interface ReadProgress {

  /** Nobody is told. */
  ReadProgress NONE = (page, pages) -> {};

  /**
   * A page has been read.
   *
   * @param page its number, from 1
   * @param pages how many the file has
   */
  void page(int page, int pages);
}
