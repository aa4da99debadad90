import { DateText } from "./date-text.js";
import classes from "./conversation.module.css";

interface ConversationMessage {
  readonly id: string;
  readonly authorName: string;
  readonly body: string;
  readonly createdAt: string;
  /** Said by the reseller's people, on the other side of the page. */
  readonly fromStaff: boolean;
}

interface ConversationProps {
  label: string;
  messages: readonly ConversationMessage[];
}

/** What customer and reseller wrote to each other, the oldest first. */
export function Conversation({ label, messages }: ConversationProps) {
  return (
    <ol className={classes.messages} aria-label={label}>
      {messages.map(({ id, authorName, body, createdAt, fromStaff }) => (
        <li key={id} className={classes.message} data-staff={fromStaff}>
          <div className={classes.author}>
            <strong>{authorName}</strong>
            <DateText value={createdAt} show="relative" />
          </div>
          <div className={classes.body}>{body}</div>
        </li>
      ))}
    </ol>
  );
}
