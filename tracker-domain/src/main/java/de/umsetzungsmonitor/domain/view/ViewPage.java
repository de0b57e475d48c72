package de.umsetzungsmonitor.domain.view;

/** The pages whose filters are worth keeping. */
public enum ViewPage {
  SEARCH("/search"),
  MATRIX("/matrix"),
  /** The state is among the filters. */
  WORKLIST("/worklist");

  private final String path;

  ViewPage(String path) {
    this.path = path;
  }

  /** Its path on this server. */
  public String path() {
    return path;
  }
}
