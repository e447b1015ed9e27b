-- Up Migration

-- Queues a job as the owner of the queue's tables, so that a transaction of the role `feilun_rows` may queue without seeing what is queued.
-- A job that waits under the same key is replaced; one that runs already runs to its end, and the new one after it.
create function queue_job(task text, payload jsonb, key text, run_at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform graphile_worker.add_job(
    queue_job.task, payload => queue_job.payload::json, run_at => queue_job.run_at, job_key => queue_job.key);
end
$$;
revoke all on function queue_job(text, jsonb, text, timestamptz) from public;
grant execute on function queue_job(text, jsonb, text, timestamptz) to feilun_rows;
