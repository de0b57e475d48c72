package de.umsetzungsmonitor.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** The facets of an index, read once for each segment however often the index changes. */
final class Profiles {

  private final Map<IndexReader.CacheKey, SegmentProfiles> read = new ConcurrentHashMap<>();

  /** Those of all segments that a reader sees, in its order. */
  List<SegmentProfiles> of(IndexReader reader) throws IOException {
    List<SegmentProfiles> profiles = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      profiles.add(of(leaf));
    }
    return List.copyOf(profiles);
  }

  private SegmentProfiles of(LeafReaderContext leaf) throws IOException {
    IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
    SegmentProfiles known = read.get(segment.getKey());
    if (known != null) {
      return known;
    }
    SegmentProfiles profiles = SegmentProfiles.of(leaf.reader());
    read.put(segment.getKey(), profiles);
    segment.addClosedListener(read::remove);
    return profiles;
  }
}
