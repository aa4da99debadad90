const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids are UUIDs; any other text names nothing and is answered like an unknown id, without asking the database. */
export function isId(text: string): boolean {
  return uuid.test(text);
}
