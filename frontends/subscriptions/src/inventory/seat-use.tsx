import { Trans } from "@lingui/react/macro";

/** Seats that somebody uses, of those that are paid for; a dash where the plan has none. */
export function SeatUse({ seats, assigned }: { seats: number | null; assigned: number | null }) {
  if (seats === null) return <>—</>;
  if (assigned === null) return <>{seats}</>;
  return (
    <Trans>
      {assigned} of {seats}
    </Trans>
  );
}
