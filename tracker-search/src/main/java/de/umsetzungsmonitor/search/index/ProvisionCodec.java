package de.umsetzungsmonitor.search.index;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's own files, except that each provision is packed by itself. Lucene packs some ten
 * together, all of which it would unpack for each hit of a page.
 */
public final class ProvisionCodec extends FilterCodec {

  private static final String NAME = "Provision";
  private static final int PROVISIONS_IN_A_BLOCK = 1;
  private static final int BYTES_OF_A_BLOCK = 1 << 10;
  private static final int BLOCKS_OF_AN_ENTRY = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          NAME, CompressionMode.FAST, BYTES_OF_A_BLOCK, PROVISIONS_IN_A_BLOCK, BLOCKS_OF_AN_ENTRY);

  /** Found by Lucene by its name, which stands in the segments of the index. */
  public ProvisionCodec() {
    super(NAME, new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
