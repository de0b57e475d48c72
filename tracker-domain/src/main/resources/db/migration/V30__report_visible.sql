-- A migration that wrote all reports anew left their pages unknown to be visible: without this the
-- index would not do until a thousand and more had changed.
vacuum (analyze) status_report;
