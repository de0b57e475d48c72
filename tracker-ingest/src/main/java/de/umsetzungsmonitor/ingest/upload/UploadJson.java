package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.mend.Mend;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an upload keeps as JSON. Independent of how the API writes its answers. */
final class UploadJson {

  /** Reads what an older or newer version of the tracker wrote. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY) // once a step was one mend
          .build();

  private static final TypeReference<List<Mend>> STEP = new TypeReference<>() {};

  private UploadJson() {}

  static String of(GivenMetadata metadata) {
    return MAPPER.writeValueAsString(metadata);
  }

  static String of(SplitPreview split) {
    return MAPPER.writeValueAsString(split);
  }

  static String of(List<Mend> step) {
    return MAPPER.writerFor(STEP).writeValueAsString(step);
  }

  static GivenMetadata metadata(String json) {
    return MAPPER.readValue(json, GivenMetadata.class);
  }

  static SplitPreview split(String json) {
    return MAPPER.readValue(json, SplitPreview.class);
  }

  static List<Mend> step(String json) {
    return MAPPER.readValue(json, STEP);
  }
}
