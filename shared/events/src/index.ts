export { type Consumer, ConsumerRunner, consumeOnce } from "./consumer.js";
export {
  type Audience,
  CLOCK_CHANNEL,
  type DomainEvent,
  LOG_CHANNEL,
  type LoggedEvent,
} from "./event.js";
export { EventLog } from "./event-log.js";
export type { EventStream, StreamedEvent } from "./event-stream.js";
export { type Job, type JobContext, JobRunner, migrateJobs, type Schedule } from "./job-runner.js";
export { isOutOfTime, JobTimeLimitError } from "./job-time-limit.js";
export { NatsStream } from "./nats-stream.js";
export {
  audit,
  AUDIT_EVENT,
  type AuditEntry,
  enqueue,
  enqueueAll,
  type EnqueueOptions,
  type NewEvent,
  publish,
} from "./outbox.js";
export { RefusalTally, type StrangersRefusal } from "./refusal-tally.js";
export { Relay } from "./relay.js";
export {
  announceStuckWork,
  STUCK_WORK,
  STUCK_WORK_RETRIED,
  type StuckSubject,
  type StuckWork,
  type StuckWorkRetried,
} from "./stuck-work.js";
export type { SubgraphWorker, WorkerConfig } from "./worker.js";
