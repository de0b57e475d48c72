package de.umsetzungsmonitor.domain.status;

/** SQL for what the tags of a provision ask together. */
final class TagSql {

  /** Which modalities and addressees tags t have, over a group of them. */
  static final String OCCURRING =
      """
      bool_or(t.modality = 'OBLIGATION') as obligation,
      bool_or(t.modality = 'REQUEST') as request,
      bool_or(t.modality = 'RECOMMENDATION') as recommendation,
      bool_or(t.states) as to_states,
      bool_or(t.industry) as to_industry,
      bool_or(t.agencies) as to_agencies
      """;

  /** The same as the names of both, each once and in the order of their declaration. */
  static final String AS_NAMES =
      """
      array_remove(array[
        case when obligation then 'OBLIGATION' end,
        case when request then 'REQUEST' end,
        case when recommendation then 'RECOMMENDATION' end], null) as modalities,
      array_remove(array[
        case when to_states then 'STATES' end,
        case when to_industry then 'INDUSTRY' end,
        case when to_agencies then 'AGENCIES' end], null) as addressees
      """;

  private TagSql() {}
}
