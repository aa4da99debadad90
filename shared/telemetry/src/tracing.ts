export type Attributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanOptions {
  readonly name: string;
  /** `server`: somebody asked us. `client`: we ask and wait. */
  readonly kind?: "server" | "client" | "consumer" | "internal";
  readonly attributes?: Attributes;
  /**
   * The request that this is done for, where it is not the one at work here: its id, and the span that asked if that is
   * known. `first`: this is the request's first span.
   */
  readonly request?: {
    readonly id: string;
    readonly traceparent?: string | undefined;
    readonly first?: boolean;
  };
}

/** A span that is ended by hand: for work that ends in another callback. */
export interface OpenSpan {
  /** Runs `work` so that spans made in it are below this one. */
  enter<T>(work: () => T): T;
  end(attributes?: Attributes, failed?: boolean): void;
}

/** Where spans go while tracing is switched on. */
export interface TraceSink {
  begin(options: SpanOptions): OpenSpan;
  /** Of the span at work, as a header value. */
  traceparent(): string | null;
}

let sink: TraceSink | null = null;

/** The process's traces. Switched off, which is the default, work runs as if it were not wrapped. */
export const tracing = {
  get on(): boolean {
    return sink !== null;
  },

  async span<T>(options: SpanOptions, work: () => Promise<T>): Promise<T> {
    if (!sink) return work();
    const span = sink.begin(options);
    try {
      const result = await span.enter(work);
      span.end();
      return result;
    } catch (error) {
      span.end({ "error.type": error instanceof Error ? error.name : typeof error }, true);
      throw error;
    }
  },

  begin(options: SpanOptions): OpenSpan | null {
    return sink?.begin(options) ?? null;
  },

  /** What a request to another process of ours carries: empty when tracing is off. */
  headers(): Record<string, string> {
    const traceparent = sink?.traceparent();
    return traceparent ? { traceparent } : {};
  },
};

/** Null switches tracing off. */
export function sendTracesTo(next: TraceSink | null): void {
  sink = next;
}
