-- Lists of documents are read from one of them on, the youngest adoption first.
create index policy_document_by_adoption
  on policy_document (coalesce(adopted_on, '-infinity'::date) desc, slug)
  where superseded_at is null;

-- Filters find a document by what it is cited by; a hash, since a title may be of any length.
create index policy_document_by_citation
  on policy_document using hash (lower(coalesce(symbol, title)))
  where superseded_at is null;
