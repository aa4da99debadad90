import { useSearchParams, withParams } from "@markethall/contracts";
import { useState } from "react";
import type { PlanChoice_PlanFragment } from "../gql/graphql.js";

export interface ChosenPlan {
  /** Undefined where nothing is sold. */
  readonly plan: PlanChoice_PlanFragment | undefined;
  /** Seats that are wanted, within what the plan sells. */
  readonly seats: number;
  readonly choose: (planId: string) => void;
  readonly setSeats: (seats: number) => void;
}

/**
 * Which plan and how many seats, also in the address, so that a choice can be sent to a colleague. What is
 * clicked holds at once; the address follows.
 */
export function usePlanChoice(plans: readonly PlanChoice_PlanFragment[]): ChosenPlan {
  const [params, setParams] = useSearchParams();
  const [planId, setPlanId] = useState(params.get("plan"));
  const [wanted, setWanted] = useState(() => Number.parseInt(params.get("seats") ?? "", 10));
  const plan = plans.find(({ id }) => id === planId) ?? plans[0];

  function keep(name: string, value: string) {
    setParams((known) => withParams(known, { [name]: value }), {
      replace: true,
      preventScrollReset: true,
    });
  }

  return {
    plan,
    seats: seatsWithin(wanted, plan),
    choose: (id) => {
      setPlanId(id);
      keep("plan", id);
    },
    setSeats: (seats) => {
      setWanted(seats);
      keep("seats", String(seats));
    },
  };
}

function seatsWithin(wanted: number, plan: PlanChoice_PlanFragment | undefined): number {
  const least = plan?.minSeats ?? 1;
  const seats = Number.isNaN(wanted) ? least : Math.max(wanted, least);
  return Math.min(seats, plan?.maxSeats ?? 1_000_000);
}
