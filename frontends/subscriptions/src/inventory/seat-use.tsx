/** Seats that somebody uses, of those that are paid for; a dash where the plan has none. */
export function SeatUse({ seats, assigned }: { seats: number | null; assigned: number | null }) {
  if (seats === null) return <>—</>;
  return <>{assigned === null ? seats : `${assigned} of ${seats}`}</>;
}
