type Report = (fault: unknown) => void;

const reports = new WeakMap<object, Report>();

/** Hears of faults of the compiled program that runs with this context. */
export function onFault(context: object, report: Report): void {
  reports.set(context, report);
}

/** Null while graphql-js runs, which hears of faults by itself. */
export function faultOf(context: object | undefined): Report | null {
  return (context && reports.get(context)) ?? null;
}
