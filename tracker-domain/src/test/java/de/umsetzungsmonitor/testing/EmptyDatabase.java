package de.umsetzungsmonitor.testing;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Empties the database before each test; states and memberships stay. */
class EmptyDatabase extends AbstractTestExecutionListener {

  @Override
  public void beforeTestMethod(TestContext context) {
    context
        .getApplicationContext()
        .getBean(JdbcTemplate.class)
        .execute(
            """
            do $$
            begin
              set local session_replication_role = replica; -- the history refuses to be emptied
              truncate upload, upload_source, upload_split, upload_page, upload_mend,
                policy_document, document_source, provision, footnote, tag, suggestion,
                suggestion_decision, suggestion_run, no_commitment, review_claim, review_pass,
                status_report, status_change, status_change_file, evidence_file, evidence_content,
                saved_view, provision_link, export_job, document_binding,
                status_tally, status_trend, chain_check, chain_flaw, chain_record, spreadsheet,
                spreadsheet_row, reminder, account, account_role, account_state, api_token;
            end $$
            """);
  }
}
