/** First byte of a whole text message (RFC 6455 §5.2: FIN, opcode 1). */
const TEXT = 0x81;
const LONGEST_SHORT = 125;
const LONGEST_MEDIUM = 0xffff;

/** What stands before the payload in a `next` message of graphql-transport-ws. The payload closes the message. */
function opening(id: string): string {
  return `{"id":${JSON.stringify(id)},"type":"next","payload":`;
}

/** An answer as it stands in every socket's frame: written once for all of them. */
export function payloadOf(answer: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(answer)}}`);
}

/** Says that a subscription stands: what happens from now on is told. It carries no data of its own. */
export const STANDS = payloadOf({ data: null, extensions: { stands: true } });

/** A whole websocket frame, as a server sends it: unmasked, uncompressed, in one piece. */
export function nextFrame(id: string, payload: Buffer): Buffer {
  const start = Buffer.from(opening(id));
  const length = start.length + payload.length;
  const head = headOf(length);
  return Buffer.concat([head, start, payload], head.length + length);
}

function headOf(length: number): Buffer {
  if (length <= LONGEST_SHORT) return Buffer.from([TEXT, length]);
  if (length <= LONGEST_MEDIUM) return Buffer.from([TEXT, 126, length >> 8, length & 0xff]);
  const head = Buffer.alloc(10);
  head[0] = TEXT;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}

/** Frames of one answer for many sockets: those who gave their operation the same id share one. */
export class Frames {
  private id: string | null = null;
  private frame: Buffer = Buffer.alloc(0);

  constructor(private readonly payload: Buffer) {}

  for(id: string): Buffer {
    if (id !== this.id) {
      this.frame = nextFrame(id, this.payload);
      this.id = id;
    }
    return this.frame;
  }
}
